const words = [
  // English
  "intern|trainee|apprentice|engineer|manager|director|developer|scientist|researcher|officer|c[tefom]o|(?:co-)?founder|owner|analyst|consultant|assistant|associate|professor|lecturer|tutor|lead|head|designer|architect|president|specialist|administrator|coordinator|teacher|fellow|nurse|accountant|bookkeeper|clerk|editor|writer|technician|supervisor|representative|agent|driver|cook|chef|cashier|waiter|waitress|barista|receptionist|mechanic|electrician|plumber|translator|secretary|buyer|planner|operator|worker|programmer|tester|strategist|pharmacist|physician|lawyer|paralegal|counsel|auditor|controller|advis[eo]r|executive|volunteer|journalist|photographer|producer|librarian|economist|statistician",
  // German
  String.raw`\p{L}*(?:entwickler|leiter|ingenieur|berater|assistent|praktikant|käufer|buchhalter|sachbearbeiter|mitarbeiter|techniker|mechaniker|mechatroniker|lehrer|pfleger|meister|fahrer|referent|redakteur|übersetzer|informatiker|architekt|elektriker|elektroniker|verwalter|betreuer|erzieher|kellner|bäcker|tischler|geschäftsführer|trainer|planer|koordinator|werkstudent|auszubildende|hilfskraft)(?:in|r)?(?::in|\*in)?|\p{L}*(?:kaufmann|kauffrau|fachkraft|werkstudent|praktikum|ausbildung zu[rm]?)`,
  // French
  "responsable|chef(?:fe)?|ingénieure?|stagiaire|directeur|directrice|développeu(?:r|se)|comptable|vendeu(?:r|se)|chargée?|conseiller|conseillère|infirmi(?:er|ère)|technicien(?:ne)?|assistante|consultante|cadre|professeure?|enseignante?|alternante?|gestionnaire|graphiste|rédact(?:eur|rice)|traduct(?:eur|rice)|secrétaire|cuisini(?:er|ère)|serveu(?:r|se)|chercheu(?:r|se)|architecte|juriste|analyste",
  // Spanish and Portuguese
  "ingenier[oa]|gerente|becari[oa]|contable|desarrollador(?:a)?|técnic[oa]|profesor(?:a)?|enfermer[oa]|administrativ[oa]|auxiliar|vendedor(?:a)?|camarer[oa]|asistente|jef[ea]|directora|analista|coordinador(?:a)?|encargad[oa]|diseñador(?:a)?|programador(?:a)?|abogad[oa]|traductor(?:a)?|redactor(?:a)?|dependient[ea]|engenheir[oa]|estagiári[oa]|desenvolvedor(?:a)?|assistente",
  // Italian
  "direttore|direttrice|ingegnere|tirocinante|impiegat[oa]|sviluppat(?:ore|rice)|insegnante|infermier[ea]|tecnico|consulente|commess[oa]|ricercat(?:ore|rice)|addett[oa]|cameriere|contabile|architetto|progettista",
  // Dutch
  String.raw`\p{L}*(?:medewerker|ontwikkelaar|adviseur|beheerder|monteur|verkoper|boekhouder|ingenieur)|docente?|verpleegkundige|stagiaire?|onderzoeker`,
];

/** Words that name a post. */
export const post = new RegExp(String.raw`(?<![\p{L}])(?:${words.join("|")})s?(?![\p{L}])`, "iu");
