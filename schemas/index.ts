export { default as invoice } from "./invoice/index.ts";
export { default as receipt } from "./receipt/index.ts";
