/** What a section of a résumé is about. */
export type SectionKind =
  | "summary"
  | "contact"
  | "work"
  | "education"
  | "skills"
  | "languages"
  | "projects"
  | "certificates"
  | "publications"
  | "awards"
  | "volunteer"
  | "interests"
  | "references"
  | "other";

const of = (words: string): RegExp => new RegExp(`^(?:${words})$`, "iu");

/** The headings of résumés in English, German, French, Spanish, Italian, Dutch and Portuguese. */
const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  [
    "work",
    of(
      String.raw`(?:(?:work|professional|relevant|employment|industry|career|practical)\s)*(?:experience|employment|history|career)(?:\shistory)?|jobs|positions|(?:praktische )?berufserfahrung(?:en)?|berufspraxis|(?:beruflicher )?werdegang|berufliche (?:laufbahn|stationen|tätigkeiten?)|praktika|expériences?(?: professionnelles?)?|parcours professionnel|experiencia(?: profesional| laboral)?|trayectoria(?: profesional)?|esperienz[ae](?: lavorativ[ae]| professional[ei])?|werkervaring|(?:relevante )?ervaring|loopbaan|experiência(?: profissional)?|arbetslivserfarenhet|arbetserfarenhet|yrkeserfarenhet|anställningar|erhvervserfaring|arbejdserfaring|arbeidserfaring|arbeidslivserfaring|yrkeserfaring|työkokemus|doświadczenie(?: zawodowe)?|pracovní zkušenosti|praxe|munkatapasztalat|szakmai tapasztalat|experiență(?: profesională)?|iş deneyimi|deneyim|επαγγελματική εμπειρία|εργασιακή εμπειρία|досвід роботи`,
    ),
  ],
  [
    "education",
    of(
      String.raw`education(?: (?:and|&) training| background)?|academic background|qualifications|studies|studium|(?:schul|aus|hochschul|schulische aus)?bildung(?:sweg)?|ausbildung (?:und|&) studium|studium (?:und|&) ausbildung|schule(?: und ausbildung)?|formations?(?: académique)?s?|études|diplômes(?: et formations?)?|formations? et diplômes|educación|formación(?: académica)?|estudios|istruzione(?: e formazione)?|formazione|opleiding(?:en)?|onderwijs|formação(?: acadêmica| académica)?|educação|utbildning|uddannelse|utdanning|utdannelse|koulutus|wykształcenie|edukacja|vzdělání|vzdelanie|tanulmányok|iskolai végzettség|végzettség|educație|studii|eğitim|εκπαίδευση|σπουδές|освіта`,
    ),
  ],
  [
    "skills",
    of(
      String.raw`(?:(?:technical|key|core|professional|it|computer|digital|soft|hard|main|other)\s)*(?:skills|competenc(?:ies|es)|expertise|technologies)(?: (?:and|&) (?:tools|technologies|competencies|abilities))?|technologies|tools|software|outils|logiciels|werkzeuge|herramientas|strumenti|(?:edv|it|fach|pc|computer|software)?-?kenntnisse|(?:it-)?(?:kenntnisse und )?fähigkeiten|kompetenzen|(?:besondere )?kenntnisse(?: (?:und|&) fähigkeiten)?|fachliche kenntnisse|compétences(?: (?:techniques|clés|informatiques|professionnelles))?|savoir-faire|informatique|habilidades(?: técnicas)?|competencias|aptitudes|conocimientos(?: informáticos)?|competenze(?: (?:tecniche|informatiche|digitali|professionali))?|capacità|vaardigheden|competenties|computervaardigheden|competências|habilidades e competências|kompetenser|kunskaper|kompetencer|kompetanse|ferdigheter|osaaminen|taidot|umiejętności|dovednosti|znalosti|készségek|ismeretek|competențe|abilități|beceriler|yetenekler|δεξιότητες|навички`,
    ),
  ],
  [
    "languages",
    of(
      String.raw`languages?(?: skills)?|(?:fremd)?sprachen|sprachkenntnisse|langues(?: étrangères)?|idiomas|lingue(?: straniere)?|conoscenze linguistiche|talen(?:kennis)?|språk(?:kunskaper)?|sprog|kielitaito|języki(?: obce)?|jazyk(?:y|ové znalosti)|nyelvtudás|nyelvismeret|limbi(?: străine)?|diller|yabancı diller?|γλώσσες|ξένες γλώσσες|мови|володіння мовами`,
    ),
  ],
  [
    "summary",
    of(
      String.raw`(?:(?:professional|career|personal|executive)\s)?(?:summary|profile|objective|statement)|about(?: me)?|profil(?: professionnel| personnel)?|(?:kurz|persönliches )?profil|über mich|zur person|kurzvorstellung|à propos(?: de moi)?|présentation|objectif|resumen(?: profesional)?|perfil(?: profesional| profissional)?|sobre m[íi]|extracto|profilo(?: professionale| personale)?|chi sono|(?:persoonlijk )?profiel|over mij|resumo|sobre mim`,
    ),
  ],
  [
    "contact",
    of(
      String.raw`contact(?: (?:details|info(?:rmation)?|me))?|personal (?:details|information|data)|kontakt(?:daten)?|persönliche (?:daten|angaben)|personalien|anschrift|coordonnées|informations personnelles|contacto|datos (?:personales|de contacto)|contatti|dati personali|informazioni personali|contactgegevens|persoonlijke gegevens|personalia|contato|dados pessoais`,
    ),
  ],
  [
    "projects",
    of(
      "(?:(?:personal|selected|key|side|open.source)\\s)*projects|(?:eigene |ausgewählte )?projekte|projets(?: personnels)?|proyectos(?: personales)?|progetti|projecten|projetos",
    ),
  ],
  [
    "certificates",
    of(
      "(?:licenses? (?:and|&) )?certifi(?:cates|cations)(?: (?:and|&) (?:training|licenses|courses))?|(?:zertifikate|weiterbildung(?:en)?|fortbildung(?:en)?)(?: (?:und|&) (?:zertifikate|weiterbildung(?:en)?|fortbildung(?:en)?))?|certificats?|certifications|certificados|certificaciones|cursos|certificazioni|certificaten|cursussen|certificados",
    ),
  ],
  [
    "publications",
    of("publications|papers|veröffentlichungen|publikationen|publicaciones|pubblicazioni|publicaties"),
  ],
  [
    "awards",
    of(
      "(?:selected )?(?:honou?rs|awards)(?: (?:and|&) (?:honou?rs|awards))?|auszeichnungen|preise|stipendien|distinctions|prix|premios(?: y reconocimientos)?|reconocimientos|riconoscimenti|premi|prijzen|prêmios",
    ),
  ],
  [
    "volunteer",
    of(
      "volunteer(?:ing| experience| work)?|ehrenamt(?:liche(?:s engagement| tätigkeiten?)?)?|(?:soziales )?engagement|bénévolat|engagements?(?: associatifs)?|voluntariado|volontariato|vrijwilligerswerk",
    ),
  ],
  [
    "interests",
    of(
      "(?:(?:personal )?interests|hobbies)(?: (?:and|&) (?:interests|hobbies))?|(?:interessen|hobbys?)(?: (?:und|&) (?:interessen|hobbys?))?|centres d['’]intérêts?|loisirs|intereses|aficiones|interessi|hobby|hobby['’]s|interesses",
    ),
  ],
  ["references", of("references|referenzen|références|referencias|referenze|referenties|referências")],
  ["other", of("patents|talks|invited talks|memberships|training|courses|anlagen|sonstiges|divers|otros")],
];

/** What a heading's words open; undefined where they are none of a résumé's. Letters set apart (`S K I L L S`) are one word. */
export function sectionKind(text: string): SectionKind | undefined {
  const trimmed = text.replace(/[:\s]+$/u, "").trim();
  const joined = /^(?:\p{L}\s)+\p{L}$/u.test(trimmed) ? trimmed.replaceAll(" ", "") : trimmed;
  if (joined.length > 45) return undefined;
  return kinds.find(([, words]) => words.test(joined))?.[0];
}
