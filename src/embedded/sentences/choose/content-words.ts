const hollow = new Set(
  (
    "that this with from have has been were will would shall such which their there these those other under upon than then they them into only also each more most some when where while whose your yours what about after before between being could does done ever every here hereof herein hereby thereof therein thereto herewith same because should must said made make case " +
    "dass eine einer eines einem einen oder auch nicht sich wird werden worden wurde sind sein seine ihrer ihre nach über unter durch gegen diese dieser dieses welche wenn haben hatte kann können " +
    "dans pour avec sans sous sont cette ceux elle elles leur leurs nous vous mais plus être avoir fait dont entre ainsi comme tout tous toute aux des les une " +
    "para como pero este esta estos estas sobre entre hasta desde cuando donde porque sino será sido haber tiene todo toda todos según dicho dicha " +
    "della delle degli dello nella nelle sono stato stata essere avere questo questa questi queste quale quali come anche dalla dalle dopo prima ogni tutti tutto"
  ).split(" "),
);

/** Words of a sentence that carry its matter: four letters or more, folded, endings of plurals and verbs cut. */
export function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? [])
    .filter((word) => !hollow.has(word))
    .map((word) => word.replace(/['’]s$/u, "").replace(/(?<=\p{L}{4})(?:ies|es|s|ed|ing|en|er|e)$/u, ""));
}
