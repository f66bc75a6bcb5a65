import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "Markdown",
    type: z.object({ rows: z.array(z.object({ name: z.string(), age: z.number(), city: z.string() })) }),
    text: `# People

| Name | Age | City |
| --- | --- | --- |
| Ann Lee | 31 | Bonn |
| Bob Ray | 44 | Paris |
`,
    wanted: {
      rows: [
        { name: "Ann Lee", age: 31, city: "Bonn" },
        { name: "Bob Ray", age: 44, city: "Paris" },
      ],
    },
  },
  {
    title: "Markdown, a field a row",
    type: z.object({ invoiceNumber: z.string(), amount: z.number(), dueDate: z.iso.date() }),
    text: `| Field | Value |
|---|---|
| Invoice Number | INV-9 |
| Amount | $1,250.00 |
| Due Date | 2024-05-01 |
`,
    wanted: { invoiceNumber: "INV-9", amount: 1250, dueDate: "2024-05-01" },
  },
  {
    title: "columns of words only",
    type: z.object({
      employees: z.array(z.object({ name: z.string(), department: z.string(), role: z.string() })),
    }),
    drawing: `
   Name            Department      Role

   Ann Lee         Sales           Manager
   Bob Ray         Engineering     Developer
   Cleo Ott        Engineering     Tester
`,
    wanted: {
      employees: [
        { name: "Ann Lee", department: "Sales", role: "Manager" },
        { name: "Bob Ray", department: "Engineering", role: "Developer" },
        { name: "Cleo Ott", department: "Engineering", role: "Tester" },
      ],
    },
  },
  {
    title: "values parted by commas",
    type: z.object({ rows: z.array(z.object({ id: z.string(), name: z.string(), price: z.number() })) }),
    text: `id,name,price
1,Hammer,10.00
2,Saw,15.50
`,
    wanted: {
      rows: [
        { id: "1", name: "Hammer", price: 10 },
        { id: "2", name: "Saw", price: 15.5 },
      ],
    },
  },
  {
    title: "a list at the root",
    type: z.array(z.object({ name: z.string(), age: z.number() })),
    text: `| Name | Age |
| --- | --- |
| Ann Lee | 31 |
| Bob Ray | 44 |
`,
    wanted: [
      { name: "Ann Lee", age: 31 },
      { name: "Bob Ray", age: 44 },
    ],
  },
  {
    title: "a statement with balances around it",
    type: z.object({
      iban: z.string(),
      openingBalance: z.number(),
      closingBalance: z.number(),
      transactions: z.array(z.object({ date: z.iso.date(), description: z.string(), amount: z.number() })),
    }),
    drawing: `
   Account statement        IBAN DE89 3704 0044 0532 0130 00

   Opening balance                               1.000,00 EUR

   Date          Description                       Amount
   02.01.2024    Salary ACME GmbH                2.500,00
   05.01.2024    Rent January                     -900,00
   07.01.2024    Groceries                         -45,10

   Closing balance                               2.554,90 EUR
`,
    wanted: {
      iban: "DE89370400440532013000",
      openingBalance: 1000,
      closingBalance: 2554.9,
      transactions: [
        { date: "2024-01-02", description: "Salary ACME GmbH", amount: 2500 },
        { date: "2024-01-05", description: "Rent January", amount: -900 },
        { date: "2024-01-07", description: "Groceries", amount: -45.1 },
      ],
    },
  },
  {
    title: "values with units and ranges",
    type: z.object({
      patient: z.string(),
      dateOfBirth: z.iso.date(),
      sampleDate: z.iso.date().optional(),
      results: z.array(
        z.object({ test: z.string(), value: z.number(), unit: z.string(), referenceRange: z.string() }),
      ),
    }),
    drawing: `
   Laboratory report
   Patient: Meyer, Anna            Date of birth: 04/11/1972
   Sample date: 21/06/2024

   Test              Value     Unit       Reference range
   Hemoglobin         13.5     g/dL       12.0 - 16.0
   Leukocytes          6.2     10^9/L     4.0 - 10.0
   Glucose              98     mg/dL      70 - 110
`,
    wanted: {
      patient: "Meyer, Anna",
      dateOfBirth: "1972-11-04",
      sampleDate: "2024-06-21",
      results: [
        { test: "Hemoglobin", value: 13.5, unit: "g/dL", referenceRange: "12.0 - 16.0" },
        { test: "Leukocytes", value: 6.2, unit: "10^9/L", referenceRange: "4.0 - 10.0" },
        { test: "Glucose", value: 98, unit: "mg/dL", referenceRange: "70 - 110" },
      ],
    },
  },
];

describe("tables of any kind", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
