import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { machineReadableZone } from "./zone.ts";

/** A passport, identity card, licence, permit or visa; one side or both. */
export const idDocumentType = z.object({
  documentType: leaf.choice(["passport", "id-card", "driving-licence", "residence-permit", "visa", "other"], {
    valueAliases: {
      passport: labels("Passport | Reisepass | Passeport | Pasaporte | Passaporto | Paspoort"),
      "id-card": labels(
        "Identity card | Identification card | National identity card | Personalausweis | Identitätskarte | Carte d'identité | Carte nationale d'identité | Documento nacional de identidad | DNI | Carta d'identità | Identiteitskaart",
      ),
      "driving-licence": labels(
        "Driving licence | Driver license | Driver's license | Führerschein | Permis de conduire | Permiso de conducción | Patente di guida | Rijbewijs",
      ),
      "residence-permit": labels(
        "Residence permit | Aufenthaltstitel | Titre de séjour | Permiso de residencia | Permesso di soggiorno",
      ),
      visa: labels("Visa | Visum | Visado | Visto"),
    },
  }),
  issuingCountry: leaf.country({ description: "ISO 3166-1 alpha-2 code of the country that issued it" }),
  documentNumber: leaf.identifier({
    aliases: labels(`
      Document No. | Document number | Passport No. | Passport number | Licence No. | License number | Card No. | DL | DLN | ID No. | 5.
      Ausweisnummer | Nr. | Passnummer | Pass-Nr. | N° | N° du document | Passeport n° | Nº documento | Num. soporte | DNI | Pasaporte n° | Documento n. | Passaporto n.
    `),
  }),
  personalNumber: leaf.identifier({
    aliases: labels(
      "Personal No. | Personal number | National number | Persönliche Nummer | N° personnel | Número personal | Codice fiscale | BSN | PESEL",
    ),
  }),
  surname: leaf.name({
    aliases: labels(
      "Surname | Last name | Family name | Name | LN | 1. | Nachname | Familienname | Nom | Apellidos | Apellido | Primer apellido | Cognome | Naam",
    ),
  }),
  givenNames: leaf.name({
    description: "All given names in their order",
    aliases: labels(
      "Given names | Given name | First name | Forenames | FN | 2. | Vornamen | Vorname | Prénoms | Prénom(s) | Nombre | Nombres | Nome | Voornamen",
    ),
  }),
  middleName: leaf.name({ aliases: labels("Middle name | Middle names") }),
  nameAtBirth: leaf.name({
    aliases: labels(
      "Name at birth | Birth name | Maiden name | Geburtsname | Nom de naissance | Nom d'usage",
    ),
  }),
  aliases: leaf.texts("name", { description: "Other names that it lists" }),
  nationality: leaf.text({
    metric: "exact-ci",
    aliases: labels(
      "Nationality | Citizenship | Staatsangehörigkeit | Nationalité | Nacionalidad | Cittadinanza | Nationaliteit",
    ),
  }),
  sex: leaf.choice(["M", "F", "X"], {
    aliases: labels("Sex | Gender | Geschlecht | Sexe | Sexo | Sesso | Geslacht"),
    valueAliases: {
      M: labels("M | Male | Männlich | Masculin"),
      F: labels("F | W | Female | Weiblich | Féminin"),
      X: labels("X"),
    },
  }),
  dateOfBirth: leaf.date({
    aliases: labels(
      "Date of birth | Birth date | DOB | 3. | Geburtsdatum | Geburtstag | Date de naissance | Né(e) le | Fecha de nacimiento | Data di nascita | Geboortedatum",
    ),
  }),
  placeOfBirth: leaf.text({
    aliases: labels(
      "Place of birth | Birthplace | Geburtsort | Lieu de naissance | Lugar de nacimiento | Luogo di nascita | Geboorteplaats",
    ),
  }),
  dateOfIssue: leaf.date({
    aliases: labels(
      "Date of issue | Issue date | Issued | ISS | 4a. | Ausstellungsdatum | Ausgestellt am | Date de délivrance | Délivré le | Fecha de expedición | Data di rilascio | Datum van afgifte",
    ),
  }),
  dateOfExpiry: leaf.date({
    aliases: labels(
      "Date of expiry | Expiry date | Expires | EXP | Valid until | 4b. | Gültig bis | Date d'expiration | Fecha de caducidad | Válido hasta | Data di scadenza | Geldig tot",
    ),
  }),
  issuingAuthority: leaf.name({
    aliases: labels(
      "Authority | Issuing authority | Issued by | 4c. | Behörde | Ausstellende Behörde | Autorité | Autoridad | Autorità",
    ),
  }),
  address: leaf.address({
    aliases: labels(
      "Address | Residence | 8. | Anschrift | Wohnort | Adresse | Domicile | Domicilio | Residenza | Indirizzo",
    ),
  }),
  height: leaf.text({
    metric: "exact-ci",
    aliases: labels("Height | HGT | Größe | Taille | Estatura | Statura"),
  }),
  eyeColour: leaf.text({
    metric: "exact-ci",
    aliases: labels(
      "Eye colour | Eye color | Eyes | EYES | Augenfarbe | Couleur des yeux | Color de ojos | Colore occhi",
    ),
  }),
  hairColour: leaf.text({
    metric: "exact-ci",
    aliases: labels("Hair colour | Hair color | Hair | HAIR | Haarfarbe"),
  }),
  categories: leaf.list(
    z.object({
      code: leaf.identifier({
        aliases: labels("Category | Class | 9. | Klasse | Catégorie | Categoría | Categoria"),
      }),
      from: leaf.date({ aliases: labels("10.") }),
      until: leaf.date({ aliases: labels("11.") }),
      restrictions: leaf.text({ aliases: labels("12.") }),
    }),
    { description: "Vehicles that a driving licence is for" },
  ),
  restrictions: leaf.text({ aliases: labels("Restrictions | RESTR | REST | 12.") }),
  endorsements: leaf.text({ aliases: labels("Endorsements | END | Observations | Remarks | Anmerkungen") }),
  side: leaf.choice(["front", "back", "both"], { description: "Which sides the pictures show" }),
  mrz: machineReadableZone,
});
