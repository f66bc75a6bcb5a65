/**
 * Names of the months, January first, in languages that decline them or whose short forms are words of others: Danish, Norwegian,
 * Swedish, Finnish, Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Greek, Ukrainian. Printed like this or not at all.
 */
export const monthForms: readonly (readonly string[])[] = [
  "tammikuu tammikuuta styczeń stycznia leden ledna január januára ianuarie ocak ιανουάριος ιανουαρίου січень січня",
  "helmikuu helmikuuta luty lutego únor února február februára februarie şubat φεβρουάριος φεβρουαρίου лютий лютого",
  "marts maaliskuu maaliskuuta marzec marca březen března marec március márc martie mart μάρτιος μαρτίου березень березня",
  "huhtikuu huhtikuuta kwiecień kwietnia duben dubna apríl apríla április ápr aprilie nisan απρίλιος απριλίου квітень квітня",
  "maj toukokuu toukokuuta maja květen května máj mája május mayıs mayis μάιος μαΐου травень травня",
  "kesäkuu kesäkuuta czerwiec czerwca červen června jún júna június iunie haziran ιούνιος ιουνίου червень червня",
  "heinäkuu heinäkuuta lipiec lipca červenec července júl júla július iulie temmuz ιούλιος ιουλίου липень липня",
  "augusti elokuu elokuuta sierpień sierpnia srpen srpna augusta augusztus ağustos αύγουστος αυγούστου серпень серпня",
  "syyskuu syyskuuta wrzesień września září septembra szeptember szept septembrie eylül σεπτέμβριος σεπτεμβρίου вересень вересня",
  "lokakuu lokakuuta październik października říjen října októbra október octombrie ekim οκτώβριος οκτωβρίου жовтень жовтня",
  "marraskuu marraskuuta listopad listopada listopadu novembra noiembrie kasım kasim νοέμβριος νοεμβρίου листопад листопада",
  "joulukuu joulukuuta grudzień grudnia prosinec prosince decembra decembrie aralık aralik δεκέμβριος δεκεμβρίου грудень грудня",
].map((names) => names.split(" "));
