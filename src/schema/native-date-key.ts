/** Marks leaves whose type is a JavaScript `Date`; taken out of what a model sees. */
export const nativeDateKey = "x-gleaner-native-date";
