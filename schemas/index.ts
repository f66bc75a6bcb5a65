export { default as invoice } from "./invoice/index.ts";
