/** Folders and leftovers are entries as well: so many are looked at for each file that may be taken. */
export const entriesPerFile = 4;
