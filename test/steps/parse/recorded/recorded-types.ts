import { z } from "zod";

const decimal = z.string().nullable().meta({ kind: "decimal" });

/** Schemas of everyday tasks: what users ask for beside invoices. */
export const recordedTypes = {
  person: z.object({
    name: z.string(),
    age: z.number().int().nullable(),
    email: z.string().nullable(),
    isActive: z.boolean().nullable(),
    tags: z.array(z.string()),
  }),
  product: z.object({
    sku: z.string(),
    price: z.number(),
    inStock: z.boolean(),
    category: z.enum(["home-office", "kitchen", "garden"]),
    releaseDate: z.iso.date().nullable(),
  }),
  products: z.array(z.object({ sku: z.string(), price: z.number() })),
  meeting: z.object({
    title: z.string(),
    start: z.iso.date(),
    attendees: z.array(z.string()),
    location: z.object({ city: z.string(), country: z.string().nullable() }).nullable(),
    durationMinutes: z.number().int().nullable(),
  }),
  forecast: z.object({
    location: z.string(),
    unit: z.enum(["celsius", "fahrenheit"]),
    days: z.number().int(),
  }),
  review: z.object({
    sentiment: z.enum(["positive", "negative", "neutral"]),
    rating: z.number().int(),
    summary: z.string(),
  }),
  order: z.object({
    orderId: z.string(),
    customer: z.object({ firstName: z.string(), lastName: z.string() }),
    items: z.array(z.object({ description: z.string(), quantity: z.number().int(), unitPrice: decimal })),
    totalAmount: decimal,
    paidOn: z.iso.date().nullable(),
    isGift: z.boolean(),
  }),
} satisfies Record<string, z.ZodType>;

/** What the answers of the set mean, one value a schema. */
export const recordedValues = {
  person: { name: "Ana Souza", age: 34, email: "ana@example.org", isActive: true, tags: ["vip", "b2b"] },
  product: { sku: "A-100", price: 1299.5, inStock: true, category: "home-office", releaseDate: "2024-11-23" },
  products: [
    { sku: "A-1", price: 2.5 },
    { sku: "A-2", price: 10 },
  ],
  meeting: {
    title: "Budget review",
    start: "2024-11-23",
    attendees: ["Lee", "Mona"],
    location: { city: "Porto", country: null },
    durationMinutes: 45,
  },
  forecast: { location: "Berlin, Germany", unit: "celsius", days: 3 },
  review: { sentiment: "positive", rating: 4, summary: "Quick, quiet and easy to clean." },
  order: {
    orderId: "0042-7",
    customer: { firstName: "Iris", lastName: "O'Neil" },
    items: [
      { description: "Desk lamp", quantity: 2, unitPrice: "24.90" },
      { description: 'Screen 27"', quantity: 1, unitPrice: "199.00" },
    ],
    totalAmount: "248.80",
    paidOn: null,
    isGift: false,
  },
} as const;
