import { changed, either, family, flagged, json } from "./recorded-answer.ts";
import { recordedValues } from "./recorded-types.ts";

const { product, meeting, person, review, order } = recordedValues;
const productWith = (change: object): string => JSON.stringify({ ...product, ...change });
const personWith = (change: object): string => JSON.stringify({ ...person, ...change });
const meetingWith = (change: object): string => JSON.stringify({ ...meeting, ...change });
const reviewWith = (change: object): string => JSON.stringify({ ...review, ...change });
const orderWith = (change: object): string => JSON.stringify({ ...order, ...change });

/** JSON whose values have other forms than the schema asks for. */
export const shapedAnswers = [
  ...family("numbers", [
    ["in quotes", "product", productWith({ price: "1299.5" })],
    ["with cents", "product", productWith({ price: "1299.50" })],
    ["with thousands and point", "product", productWith({ price: "1,299.50" })],
    ["with thousands and comma", "product", productWith({ price: "1.299,50" })],
    ["with a blank for thousands", "product", productWith({ price: "1 299,50" })],
    ["with an apostrophe for thousands", "product", productWith({ price: "1'299.50" })],
    ["with a dollar sign", "product", productWith({ price: "$1,299.50" })],
    ["with a euro sign behind", "product", productWith({ price: "1.299,50 €" })],
    ["with a currency code", "product", productWith({ price: "EUR 1299.50" })],
    ["three digits behind a comma", "product", productWith({ price: "1,299" }), flagged("/price")],
    [
      "three digits behind a point",
      "product",
      productWith({ price: "1.299" }),
      either({ ...product, price: 1.299 }),
    ],
    [
      "in Indian groups",
      "product",
      productWith({ price: "12,34,567.50" }),
      changed("product", { price: 1_234_567.5 }),
    ],
    [
      "with a minus behind",
      "product",
      productWith({ price: "1299.50-" }),
      either({ ...product, price: -1299.5 }),
    ],
    ["in brackets", "product", productWith({ price: "(1299.50)" }), either({ ...product, price: -1299.5 })],
    ["a percentage", "product", productWith({ price: "45%" }), flagged("/price")],
    ["about", "product", productWith({ price: "about 1299.50" }), flagged("/price")],
    ["a range", "product", productWith({ price: "1200-1300" }), flagged("/price")],
    ["with k", "product", productWith({ price: "1.3k" }), flagged("/price")],
    ["in a list of one", "product", productWith({ price: [1299.5] })],
    [
      "with amount and currency",
      "product",
      productWith({ price: { amount: 1299.5, currency: "EUR" } }),
      either(product),
    ],
    ["a whole number with a point", "person", personWith({ age: 34.0 })],
    ["a whole number with a fraction", "person", personWith({ age: 34.5 }), flagged("/age")],
    [
      "a whole number with its unit",
      "meeting",
      meetingWith({ durationMinutes: "45 minutes" }),
      either(meeting),
    ],
    ["another unit", "meeting", meetingWith({ durationMinutes: "1 hour" }), flagged("/durationMinutes")],
    ["N/A where null may stand", "person", personWith({ age: "N/A" }), changed("person", { age: null })],
    ["the word null", "person", personWith({ age: "null" }), changed("person", { age: null })],
    [
      "unknown where null may stand",
      "person",
      personWith({ age: "unknown" }),
      changed("person", { age: null }),
    ],
    ["N/A where null may not stand", "product", productWith({ price: "N/A" }), flagged("/price")],
    [
      "an empty text where null may stand",
      "person",
      personWith({ age: "" }),
      changed("person", { age: null }),
    ],
    [
      "a decimal as a number",
      "order",
      orderWith({ totalAmount: 248.8 }),
      either({ ...order, totalAmount: "248.8" }),
    ],
    ["a decimal with its currency", "order", orderWith({ totalAmount: "€248.80" })],
    ["a decimal with a comma", "order", orderWith({ totalAmount: "248,80" })],
    ["a rating out of five", "review", reviewWith({ rating: "4/5" }), flagged("/rating")],
    ["a rating in stars", "review", reviewWith({ rating: "★★★★" }), flagged("/rating")],
    ["a boolean for a number", "review", reviewWith({ rating: true }), flagged("/rating")],
    ["Arabic digits", "review", reviewWith({ rating: "٤" }), either(review)],
    ["full-width digits", "review", reviewWith({ rating: "４" }), either(review)],
  ]),
  ...family("booleans", [
    ["a word", "product", productWith({ inStock: "true" })],
    ["Yes", "product", productWith({ inStock: "Yes" })],
    ["Ja", "product", productWith({ inStock: "Ja" })],
    ["oui", "product", productWith({ inStock: "oui" })],
    ["Sí", "product", productWith({ inStock: "Sí" })],
    ["tak", "product", productWith({ inStock: "tak" }), either(product)],
    ["sim", "product", productWith({ inStock: "sim" }), either(product)],
    ["one", "product", productWith({ inStock: 1 })],
    ["two", "product", productWith({ inStock: 2 }), flagged("/inStock")],
    ["a check mark", "product", productWith({ inStock: "✓" }), either(product)],
    ["available", "product", productWith({ inStock: "available" }), flagged("/inStock")],
    ["not sure", "product", productWith({ inStock: "not sure" }), flagged("/inStock")],
  ]),
  ...family("enums", [
    ["by case", "product", productWith({ category: "Home-Office" })],
    ["by blank", "product", productWith({ category: "home office" })],
    ["by underscore", "product", productWith({ category: "HOME_OFFICE" })],
    ["with a full stop", "product", productWith({ category: "home-office." })],
    ["camel case", "product", productWith({ category: "homeOffice" })],
    ["in a list", "product", productWith({ category: ["home-office"] })],
    ["two in a list", "product", productWith({ category: ["home-office", "kitchen"] }), flagged("/category")],
    ["two in a text", "product", productWith({ category: "home-office, kitchen" }), flagged("/category")],
    ["an enum's class", "product", productWith({ category: "Category.HOME_OFFICE" }), either(product)],
    ["a word that is not allowed", "product", productWith({ category: "furniture" }), flagged("/category")],
    ["quotes in quotes", "product", productWith({ category: "'home-office'" })],
    [
      "the opposite of one allowed",
      "review",
      reviewWith({ sentiment: "not positive" }),
      flagged("/sentiment"),
    ],
  ]),
  ...family("dates", [
    ["with a time", "product", productWith({ releaseDate: "2024-11-23T00:00:00Z" }), either(product)],
    ["German", "product", productWith({ releaseDate: "23.11.2024" })],
    ["British", "product", productWith({ releaseDate: "23/11/2024" })],
    ["American", "product", productWith({ releaseDate: "11/23/2024" })],
    ["in words", "product", productWith({ releaseDate: "November 23, 2024" })],
    ["in words with an ordinal", "product", productWith({ releaseDate: "23rd of November 2024" })],
    ["with a weekday", "product", productWith({ releaseDate: "Saturday, 23 November 2024" })],
    ["French", "product", productWith({ releaseDate: "23 novembre 2024" })],
    ["Spanish", "product", productWith({ releaseDate: "23 de noviembre de 2024" })],
    ["Japanese", "product", productWith({ releaseDate: "2024年11月23日" })],
    ["slashes from the year", "product", productWith({ releaseDate: "2024/11/23" })],
    ["digits alone", "product", productWith({ releaseDate: "20241123" }), either(product)],
    ["two digits for the year", "product", productWith({ releaseDate: "23.11.24" }), either(product)],
    ["a doubtful order", "product", productWith({ releaseDate: "04/05/2024" }), flagged("/releaseDate")],
    ["a month alone", "product", productWith({ releaseDate: "November 2024" }), flagged("/releaseDate")],
    ["no such day", "product", productWith({ releaseDate: "2024-02-30" }), flagged("/releaseDate")],
    ["a relative day", "product", productWith({ releaseDate: "tomorrow" }), flagged("/releaseDate")],
    ["seconds since 1970", "product", productWith({ releaseDate: 1_732_320_000 }), flagged("/releaseDate")],
  ]),
  ...family("lists", [
    ["a text for a list of one", "person", personWith({ tags: "vip" }), changed("person", { tags: ["vip"] })],
    ["a text with commas for a list", "person", personWith({ tags: "vip, b2b" }), either(person)],
    ["a list in a text", "person", personWith({ tags: '["vip","b2b"]' })],
    ["null for a list", "person", personWith({ tags: null }), either({ ...person, tags: [] })],
    ["index names", "person", personWith({ tags: { 0: "vip", 1: "b2b" } })],
    [
      "one row for a list of rows",
      "order",
      orderWith({ items: order.items[0] }),
      changed("order", { items: [order.items[0]] }),
    ],
    ["rows as JSON texts", "order", orderWith({ items: order.items.map((row) => JSON.stringify(row)) })],
    ["rows as a JSON text", "order", orderWith({ items: JSON.stringify(order.items) })],
    ["objects for texts", "person", personWith({ tags: [{ tag: "vip" }, { tag: "b2b" }] }), either(person)],
    [
      "rows as lists of cells",
      "order",
      orderWith({ items: [["Desk lamp", 2, "24.90"]] }),
      flagged("/items/0"),
    ],
    ["a null row", "order", orderWith({ items: [order.items[0], null] }), flagged("/items/1")],
  ]),
  ...family("names", [
    [
      "snake case",
      "order",
      json("order")
        .replace("orderId", "order_id")
        .replace("totalAmount", "total_amount")
        .replaceAll("unitPrice", "unit_price")
        .replace("paidOn", "paid_on")
        .replace("isGift", "is_gift")
        .replace("firstName", "first_name")
        .replace("lastName", "last_name"),
    ],
    [
      "kebab case",
      "order",
      json("order").replace("orderId", "order-id").replace("totalAmount", "total-amount"),
    ],
    [
      "Pascal case",
      "order",
      json("order").replaceAll(/"(\w)(\w+)":/g, (_, a: string, b: string) => `"${a.toUpperCase()}${b}":`),
    ],
    ["titles", "order", json("order").replace("orderId", "Order ID").replace("totalAmount", "Total Amount")],
    ["capitals", "review", json("review").replace("sentiment", "SENTIMENT").replace("rating", "RATING")],
    [
      "dotted paths",
      "meeting",
      `{"title":"Budget review","start":"2024-11-23","attendees":["Lee","Mona"],"location.city":"Porto","location.country":null,"durationMinutes":45}`,
    ],
    [
      "a flat object for a nested one",
      "order",
      `{"orderId":"0042-7","firstName":"Iris","lastName":"O'Neil","items":[],"totalAmount":"248.80","paidOn":null,"isGift":false}`,
      flagged("/customer"),
    ],
    ["a foreign name", "review", json("review").replace("summary", "comment"), flagged("/summary")],
    ["an extra member", "review", reviewWith({ language: "en" })],
    ["a missing member", "review", `{"sentiment":"positive","rating":4}`, flagged("/summary")],
    [
      "a missing member that may be null",
      "person",
      `{"name":"Ana Souza","email":"ana@example.org","isActive":true,"tags":["vip","b2b"]}`,
      changed("person", { age: null }),
    ],
    ["both spellings of one name", "order", orderWith({ total_amount: "999.00" }), either(order)],
  ]),
];
