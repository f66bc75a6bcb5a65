/** Sets the place of a code, in a longer list where it needs one; the list that holds it. New places are -1. */
export function setPlace(places: Int32Array, code: number, place: number): Int32Array {
  let list = places;
  if (code >= places.length) {
    list = new Int32Array(2 ** Math.ceil(Math.log2(code + 1))).fill(-1);
    list.set(places);
  }
  list[code] = place;
  return list;
}
