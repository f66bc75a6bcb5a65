import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";

const dates = {
  startDate: leaf.date({
    aliases: labels("From | Start | Since | Von | Seit | De | Depuis | Desde | Da | Dal"),
  }),
  endDate: leaf.date({
    description: "Null where it goes on",
    aliases: labels("To | End | Until | Bis | À | Jusqu'à | Hasta | A | Al"),
  }),
};
const highlights = leaf.texts("sentence", {
  metric: "text",
  description: "Each point below it, to the letter",
});
const url = leaf.url({});

const basics = z
  .object({
    name: leaf.name({
      description: "Whose résumé it is, as printed at its head",
      aliases: labels("Name | Full name | Nom | Nombre | Nome"),
    }),
    givenNames: leaf.name({ aliases: labels("First name | Given name | Vorname | Prénom | Nombres") }),
    surnames: leaf.name({
      aliases: labels("Last name | Surname | Nachname | Nom de famille | Apellidos | Cognome"),
    }),
    label: leaf.text({ description: "The profession that it names below the name" }),
    email: leaf.email({ aliases: labels("E-mail | Email | Mail | Courriel | Correo") }),
    phone: leaf.phone({
      aliases: labels("Phone | Mobile | Tel. | Telefon | Téléphone | Teléfono | Telefono | Cell"),
    }),
    url: leaf.url({ aliases: labels("Website | Web | Homepage | Portfolio | Site web | Sitio web") }),
    summary: leaf.text({
      metric: "text",
      description: "The paragraph about the person, to the letter",
      aliases: labels(
        "Summary | Profile | About me | Objective | Profil | Über mich | Kurzprofil | À propos | Resumen | Perfil | Profilo",
      ),
    }),
    location: z
      .object({
        address: leaf.address({}),
        city: leaf.text({ aliases: labels("City | Location | Ort | Wohnort | Ville | Ciudad | Città") }),
        region: leaf.text({ description: "State, province or county" }),
        postalCode: leaf.identifier({}),
        countryCode: leaf.country({}),
      })
      .prefault({}),
    profiles: leaf.list(
      z.object({
        network: leaf.text({ evidence: "derived", description: "Such as LinkedIn, GitHub" }),
        username: leaf.identifier({}),
        url,
      }),
    ),
  })
  .prefault({});

const work = z.object({
  name: leaf.name({
    description: "Employer as printed",
    aliases: labels("Company | Employer | Firma | Arbeitgeber | Entreprise | Employeur | Empresa | Azienda"),
  }),
  position: leaf.text({
    aliases: labels(
      "Position | Title | Job title | Role | Stelle | Poste | Fonction | Puesto | Cargo | Ruolo",
    ),
  }),
  location: leaf.text({}),
  url,
  ...dates,
  isCurrent: leaf.flag({ description: "True where it says that it goes on" }),
  contractType: leaf.choice(
    ["full-time", "part-time", "freelance", "internship", "apprenticeship", "temporary", "volunteer"],
    {
      valueAliases: {
        internship: labels(
          "Intern | Internship | Praktikum | Praktikant | Stage | Stagiaire | Prácticas | Becario | Tirocinio",
        ),
        freelance: labels(
          "Freelance | Contractor | Freiberuflich | Indépendant | Autónomo | Libero professionista",
        ),
        apprenticeship: labels("Apprentice | Ausbildung | Apprentissage | Aprendiz"),
        "part-time": labels("Part-time | Teilzeit | Temps partiel | Tiempo parcial | Werkstudent"),
        "full-time": labels("Full-time | Vollzeit | CDI | Tiempo completo"),
        temporary: labels("Temporary | Befristet | CDD | Temporal"),
        volunteer: labels("Volunteer | Ehrenamt | Bénévole | Voluntario"),
      },
    },
  ),
  summary: leaf.text({ metric: "text" }),
  highlights,
});

const education = z.object({
  institution: leaf.name({
    aliases: labels(
      "School | University | College | Institution | Hochschule | Universität | Université | École | Universidad | Università",
    ),
  }),
  studyType: leaf.text({
    description: "Degree as printed, such as BSc",
    aliases: labels("Degree | Qualification | Abschluss | Diplôme | Título | Titolo"),
  }),
  area: leaf.text({
    description: "What was studied",
    aliases: labels("Field | Major | Subject | Fach | Studiengang | Domaine | Especialidad | Indirizzo"),
  }),
  location: leaf.text({}),
  url,
  ...dates,
  score: leaf.text({
    metric: "exact-ci",
    aliases: labels("GPA | Grade | Note | Abschlussnote | Mention | Nota | Voto"),
  }),
  courses: leaf.texts("text", {}),
  highlights,
});

/** A curriculum vitae in the names of JSON Resume. Nothing is asked of birth, sex, marital status or looks. */
export const resumeType = z.object({
  basics,
  work: leaf.list(work, {
    description: "Every post in the order of the document; two posts at one employer are two",
    aliases: labels(
      "Experience | Work experience | Employment | Professional experience | Berufserfahrung | Expérience professionnelle | Experiencia laboral | Esperienza professionale",
    ),
  }),
  education: leaf.list(education, {
    aliases: labels(
      "Education | Studies | Ausbildung | Bildungsweg | Formation | Formación | Educación | Istruzione",
    ),
  }),
  certificates: leaf.list(
    z.object({ name: leaf.text({}), issuer: leaf.name({}), date: leaf.date({}), url }),
    {
      aliases: labels(
        "Certificates | Certifications | Zertifikate | Certificats | Certificados | Certificazioni",
      ),
    },
  ),
  skills: leaf.list(
    z.object({
      name: leaf.text({ description: "One skill, or the group that the keywords belong to, as printed" }),
      level: leaf.text({ metric: "exact-ci" }),
      keywords: leaf.texts("text", { description: "Each skill of the group as printed" }),
      category: leaf.choice(["hard", "soft"], {}),
    }),
    {
      aliases: labels(
        "Skills | Technologies | Technical skills | Kenntnisse | Fähigkeiten | Compétences | Habilidades | Competenze",
      ),
    },
  ),
  languages: leaf.list(
    z.object({
      language: leaf.text({ metric: "exact-ci" }),
      fluency: leaf.text({ metric: "exact-ci", description: "How well, as printed" }),
      cefr: leaf.choice(["A1", "A2", "B1", "B2", "C1", "C2"], { description: "Only where it is printed" }),
    }),
    { aliases: labels("Languages | Sprachen | Sprachkenntnisse | Langues | Idiomas | Lingue") },
  ),
  projects: leaf.list(
    z.object({ name: leaf.text({}), description: leaf.text({ metric: "text" }), url, ...dates, highlights }),
    { aliases: labels("Projects | Projekte | Projets | Proyectos | Progetti") },
  ),
  publications: leaf.list(
    z.object({
      name: leaf.text({}),
      publisher: leaf.name({}),
      releaseDate: leaf.date({}),
      authors: leaf.texts("name", {}),
      url,
    }),
    { aliases: labels("Publications | Papers | Veröffentlichungen | Publicaciones | Pubblicazioni") },
  ),
  awards: leaf.list(
    z.object({
      title: leaf.text({}),
      awarder: leaf.name({}),
      date: leaf.date({}),
      summary: leaf.text({ metric: "text" }),
    }),
    {
      aliases: labels(
        "Awards | Honors | Honours | Selected honors | Auszeichnungen | Prix | Distinctions | Premios | Riconoscimenti",
      ),
    },
  ),
  volunteer: leaf.list(
    z.object({
      organization: leaf.name({}),
      position: leaf.text({}),
      url,
      ...dates,
      summary: leaf.text({ metric: "text" }),
      highlights,
    }),
    { aliases: labels("Volunteer | Volunteering | Ehrenamt | Bénévolat | Voluntariado | Volontariato") },
  ),
  interests: leaf.texts("text", {
    aliases: labels("Interests | Hobbies | Interessen | Centres d'intérêt | Intereses | Interessi"),
  }),
  references: leaf.list(z.object({ name: leaf.name({}), reference: leaf.text({ metric: "text" }) }), {
    aliases: labels("References | Referenzen | Références | Referencias | Referenze"),
  }),
  computed: z
    .object({
      totalExperienceMonths: z.int().nullable().default(null).meta({ evidence: "code" }),
      gaps: leaf.list(
        z.object({
          from: z.string().nullable().default(null).meta({ evidence: "code" }),
          to: z.string().nullable().default(null).meta({ evidence: "code" }),
          months: z.int().nullable().default(null).meta({ evidence: "code" }),
        }),
        { evidence: "code" },
      ),
    })
    .nullable()
    .default(null)
    .meta({ evidence: "code", description: "Counted by us from the dates of work" }),
});
