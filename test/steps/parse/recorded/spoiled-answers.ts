import { changed, either, family, flagged, json, refused, spaced } from "./recorded-answer.ts";
import { recordedValues } from "./recorded-types.ts";

const { order } = recordedValues;

/** JSON that broke. */
export const spoiledAnswers = [
  ...family("syntax", [
    ["smart quotes everywhere", "review", json("review").replaceAll('"', "”")],
    [
      "German quotes",
      "review",
      `{„sentiment“: „positive“, „rating“: 4, „summary“: „Quick, quiet and easy to clean.“}`,
    ],
    [
      "French quotes",
      "review",
      `{«sentiment»: «positive», «rating»: 4, «summary»: «Quick, quiet and easy to clean.»}`,
    ],
    ["full-width marks", "forecast", `｛"location"："Berlin, Germany"，"unit"："celsius"，"days"：3｝`],
    [
      "escaped underscores of markdown",
      "order",
      spaced("order").replace("0042-7", "0042\\_7"),
      changed("order", { orderId: "0042\\_7" }),
    ],
    [
      "a trailing comma everywhere",
      "order",
      spaced("order").replaceAll(/(["\d\]}e])\n(\s*[\]}])/g, "$1,\n$2"),
    ],
    [
      "no commas at all",
      "review",
      `{\n"sentiment": "positive"\n"rating": 4\n"summary": "Quick, quiet and easy to clean."\n}`,
    ],
    [
      "semicolons for commas",
      "review",
      `{"sentiment": "positive"; "rating": 4; "summary": "Quick, quiet and easy to clean."}`,
    ],
    ["a bracket too many at the end", "order", `${json("order")}}`],
    ["three brackets too many", "order", `${json("order")}}]}`],
    ["the last brace missing, said to be complete", "review", json("review").slice(0, -1), refused],
    [
      "the last two closings missing",
      "meeting",
      `{"title":"Budget review","start":"2024-11-23","durationMinutes":45,"attendees":["Lee","Mona"`,
      refused,
    ],
    ["cut in a text", "order", json("order").slice(0, 90), refused],
    [
      "cut in a number",
      "person",
      `{"name":"Ana Souza","email":"ana@example.org","isActive":true,"tags":["vip","b2b"],"age":3`,
      refused,
    ],
    ["an unescaped inch mark", "order", json("order").replace('\\"', '"')],
    [
      "an unescaped quotation",
      "review",
      `{"sentiment":"positive","rating":4,"summary":"They call it "the best" of all."}`,
      changed("review", { summary: 'They call it "the best" of all.' }),
    ],
    [
      "a raw line break",
      "review",
      `{"sentiment":"positive","rating":4,"summary":"Quick,\nquiet."}`,
      changed("review", { summary: "Quick,\nquiet." }),
    ],
    [
      "an ellipsis for a list's rest",
      "person",
      `{"name":"Ana Souza","age":34,"email":"ana@example.org","isActive":true,"tags":["vip","b2b",...]}`,
      refused,
    ],
    [
      "an ellipsis for rows",
      "order",
      `{"orderId":"0042-7","customer":{"firstName":"Iris","lastName":"O'Neil"},"items":[{"description":"Desk lamp","quantity":2,"unitPrice":"24.90"}, ...],"totalAmount":"248.80","paidOn":null,"isGift":false}`,
      refused,
    ],
    [
      "a comment that names left-out rows",
      "order",
      `{"orderId":"0042-7","customer":{"firstName":"Iris","lastName":"O'Neil"},"items":[{"description":"Desk lamp","quantity":2,"unitPrice":"24.90"} // and 1 more item\n],"totalAmount":"248.80","paidOn":null,"isGift":false}`,
      refused,
    ],
    [
      "comments beside members",
      "person",
      `{\n  "name": "Ana Souza", // full name\n  "age": 34, # years\n  "email": "ana@example.org",\n  "isActive": true, /* assumed */\n  "tags": ["vip", "b2b"]\n}`,
    ],
    [
      "names with a blank before the colon",
      "forecast",
      `{ "location " : "Berlin, Germany", " unit" : "celsius", "days" : 3 }`,
    ],
    [
      "None, True and null mixed",
      "person",
      `{"name": "Ana Souza", "age": None, "email": null, "isActive": True, "tags": []}`,
      { type: "value", json: { name: "Ana Souza", age: null, email: null, isActive: true, tags: [] } },
    ],
    ["undefined", "meeting", json("meeting").replace("null", "undefined")],
    [
      "a leading zero",
      "forecast",
      `{"location":"Berlin, Germany","unit":"celsius","days":03}`,
      either(recordedValues.forecast),
    ],
    [
      "a number with digit marks",
      "product",
      `{"sku":"A-100","price":1_299.50,"inStock":true,"category":"home-office","releaseDate":"2024-11-23"}`,
      either(recordedValues.product),
    ],
    [
      "a number in words",
      "forecast",
      `{"location":"Berlin, Germany","unit":"celsius","days":three}`,
      flagged("/days"),
    ],
    [
      "Infinity",
      "product",
      `{"sku":"A-100","price":Infinity,"inStock":true,"category":"home-office","releaseDate":"2024-11-23"}`,
      flagged("/price"),
    ],
    [
      "a name twice with two values",
      "review",
      `{"sentiment":"positive","rating":4,"rating":5,"summary":"Quick, quiet and easy to clean."}`,
      refused,
    ],
    [
      "two answers that contradict",
      "review",
      `${json("review")}\n${json("review").replace("4", "2")}`,
      refused,
    ],
    [
      "a draft and its correction",
      "review",
      `${json("review").replace("4", "2")}\nWait, the rating is 4. Corrected:\n${json("review")}`,
    ],
    ["zero-width signs", "review", `\u200b${json("review").replace(",", ",\u200b")}\u200b`],
    ["no-break blanks for indents", "review", spaced("review").replaceAll("  ", "\u00a0\u00a0")],
    ["an unpaired list bracket", "products", `[{"sku":"A-1","price":2.5},{"sku":"A-2","price":10}`, refused],
    ["rows without their list", "products", `{"sku":"A-1","price":2.5},{"sku":"A-2","price":10}`],
    [
      "an order in HTML entities",
      "order",
      json("order").replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
      either(order),
    ],
  ]),
];
