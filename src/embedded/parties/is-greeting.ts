const greeting =
  /^\W*(?:thanks?\b|welcome\b|(?:herzlich\s+)?willkommen|vielen dank|danke\b|merci\b|bienvenue|gracias|bienvenid[oa]s|grazie|benvenuti|bedankt|welkom|terima kasih|selamat datang|tack\b|välkommen|obrigad[oa]|goods\s+sold)/iu;

/** True for thanks and the like, which shops print above their name and at the foot. */
export function isGreeting(text: string): boolean {
  return greeting.test(text);
}
