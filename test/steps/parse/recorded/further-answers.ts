import { changed, either, family, flagged, json, refused, spaced } from "./recorded-answer.ts";
import { recordedValues } from "./recorded-types.ts";

const { review, forecast, person, order, product, meeting } = recordedValues;
const inside = (value: unknown): string => JSON.stringify(value);

/** Answers written after the others were read right, to see whether what was learnt holds for new ones. */
export const furtherAnswers = [
  ...family("further frames", [
    [
      "Anthropic's tool use",
      "forecast",
      inside({ type: "tool_use", id: "t1", name: "forecast", input: forecast }),
    ],
    ["a list of content blocks", "review", inside([{ type: "text", text: json("review") }])],
    [
      "Gemini's candidates",
      "review",
      inside({ candidates: [{ content: { parts: [{ text: json("review") }], role: "model" } }] }),
    ],
    [
      "a function call inside a message",
      "forecast",
      inside({ role: "assistant", content: null, function_call: { name: "f", arguments: json("forecast") } }),
    ],
    ["a fence inside a JSON text", "review", inside(`\`\`\`json\n${json("review")}\n\`\`\``)],
    ["an answer tag with attributes", "review", `<answer format="json">${json("review")}</answer>`],
    ["LaTeX's box", "review", `\\boxed{${json("review")}}`],
    [
      "a collapsed block",
      "review",
      `<details><summary>JSON</summary>\n\n\`\`\`json\n${spaced("review")}\n\`\`\`\n</details>`,
    ],
    [
      "a numbered explanation before",
      "order",
      `1. The order id is "0042-7".\n2. There are 2 items.\n\n${spaced("order")}`,
    ],
    [
      "steps of thought in plain text",
      "review",
      `Step 1: rating is {4}.\nStep 2: done.\nFinal answer: ${json("review")}`,
    ],
    ["a table before the JSON", "review", `| a | b |\n|---|---|\n| 1 | 2 |\n\n${json("review")}`],
    ["YAML before its JSON", "review", `rating: 4\n\n${json("review")}`],
    ["curly double fences", "review", `{{${json("review").slice(1, -1)}}}`],
    ["a JSON variable", "review", `let result = JSON.parse('${json("review")}');`],
    ["printed by Python", "review", `print(json.dumps(${json("review")}, indent=2))`],
    ["a curl's answer", "review", `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${json("review")}`],
    ["server events", "review", `data: ${json("review")}\n\ndata: [DONE]`],
    [
      "an example and the answer",
      "review",
      `Example: {"sentiment":"string","rating":0,"summary":"string"}\nAnswer: ${json("review")}`,
    ],
    [
      "two equal answers in other orders",
      "forecast",
      `${json("forecast")}\n${inside({ days: 3, unit: "celsius", location: "Berlin, Germany" })}`,
    ],
    [
      "a partial draft, then all",
      "review",
      `{"sentiment":"positive"}\n\nHere is the complete one:\n${json("review")}`,
    ],
  ]),
  ...family("further notation", [
    ["YAML with a document end", "forecast", "location: Berlin, Germany\nunit: celsius\ndays: 3\n...\n"],
    [
      "YAML in prose",
      "forecast",
      "Here you go:\n\n```yml\nlocation: Berlin, Germany\nunit: celsius\ndays: 3\n```\n\nCheers!",
    ],
    [
      "YAML with an inline list",
      "person",
      "name: Ana Souza\nage: 34\nemail: ana@example.org\nisActive: true\ntags: [vip, b2b]\n",
    ],
    [
      "labels with colons inside the bold",
      "person",
      '**Name**: Ana Souza\n**Age**: 34\n**Email**: ana@example.org\n**Is active**: yes\n**Tags**: ["vip", "b2b"]',
    ],
    ["a numbered list of labels", "forecast", "1. Location: Berlin, Germany\n2. Unit: celsius\n3. Days: 3"],
    [
      "labels with talk before",
      "forecast",
      "Sure, the values are:\nlocation: Berlin, Germany\nunit: celsius\ndays: 3",
      either(forecast),
    ],
    ["TOML", "forecast", 'location = "Berlin, Germany"\nunit = "celsius"\ndays = 3'],
    [
      "an INI section",
      "forecast",
      "[forecast]\nlocation=Berlin, Germany\nunit=celsius\ndays=3",
      either(forecast),
    ],
    [
      "XML with a declaration",
      "forecast",
      '<?xml version="1.0"?>\n<result>\n  <location>Berlin, Germany</location>\n  <unit>celsius</unit>\n  <days>3</days>\n</result>',
    ],
    [
      "XML in a fence",
      "review",
      "```xml\n<review><sentiment>positive</sentiment><rating>4</rating><summary>Quick, quiet and easy to clean.</summary></review>\n```",
    ],
    ["a typed dict", "forecast", "Forecast({'location': 'Berlin, Germany', 'unit': 'celsius', 'days': 3})"],
    [
      "OrderedDict",
      "forecast",
      "OrderedDict([('location', 'Berlin, Germany'), ('unit', 'celsius'), ('days', 3)])",
      either(forecast),
    ],
    [
      "an enum of Python",
      "product",
      "Product(sku='A-100', price=1299.5, inStock=True, category=<Category.HOME: 'home-office'>, releaseDate=datetime.date(2024, 11, 23))",
    ],
    [
      "keyword arguments over lines",
      "forecast",
      'get_forecast(\n    location="Berlin, Germany",\n    unit="celsius",\n    days=3,\n)',
    ],
    [
      "a call in a fence",
      "forecast",
      "```python\nget_forecast(location='Berlin, Germany', unit='celsius', days=3)\n```",
    ],
    [
      "JavaScript's Date",
      "product",
      `{sku: "A-100", price: 1299.5, inStock: true, category: "home-office", releaseDate: new Date("2024-11-23")}`,
    ],
    [
      "Mongo's types",
      "product",
      `{"sku": "A-100", "price": NumberDecimal("1299.5"), "inStock": true, "category": "home-office", "releaseDate": ISODate("2024-11-23")}`,
    ],
  ]),
  ...family("further damage", [
    ["a missing colon", "review", json("review").replace('"rating":', '"rating" '), either(review)],
    ["a missing opening quote", "review", json("review").replace('"positive"', 'positive"'), either(review)],
    ["a missing closing quote", "review", json("review").replace('"positive"', '"positive'), either(review)],
    ["a stray letter", "review", json("review").replace('"rating"', 'x"rating"'), either(review)],
    ["parentheses for braces", "review", `(${json("review").slice(1, -1)})`, either(review)],
    ["a comma for a colon", "review", json("review").replace('"rating":', '"rating",'), either(review)],
    ["two colons", "review", json("review").replace('"rating":', '"rating"::'), either(review)],
    [
      "a line in the middle",
      "order",
      spaced("order").replace('"totalAmount"', '---\n  "totalAmount"'),
      either(order),
    ],
    ["a repeated opening", "review", `{${json("review")}`, either(review)],
    ["a cut and its whole", "review", `${json("review").slice(0, 30)}\n\nSorry, again:\n${json("review")}`],
    ["broken off, then prose", "review", `${json("review").slice(0, 40)}... (truncated)`, refused],
    [
      "a row cut, closed by the model",
      "order",
      json("order").replace(',"unitPrice":"199.00"', ""),
      changed("order", {
        items: [order.items[0], { description: 'Screen 27"', quantity: 1, unitPrice: null }],
      }),
    ],
  ]),
  ...family("further values", [
    [
      "a number with its unit behind a slash",
      "product",
      inside({ ...product, price: "1299.50/unit" }),
      flagged("/price"),
    ],
    [
      "a sign before the currency",
      "product",
      inside({ ...product, price: "-€1,299.50" }),
      changed("product", { price: -1299.5 }),
    ],
    ["thousands by thin blanks", "product", inside({ ...product, price: "1\u202f299,50" })],
    ["scientific notation", "product", inside({ ...product, price: "1.2995e3" }), either(product)],
    ["a fraction", "product", inside({ ...product, price: "1299 1/2" }), flagged("/price")],
    ["two numbers", "product", inside({ ...product, price: "1299.50 or 1399.50" }), flagged("/price")],
    ["True as a text", "product", inside({ ...product, inStock: "TRUE" })],
    ["nein", "product", inside({ ...product, inStock: "nein" }), changed("product", { inStock: false })],
    ["a date in brackets", "product", inside({ ...product, releaseDate: "(2024-11-23)" }), either(product)],
    [
      "a date with words around",
      "product",
      inside({ ...product, releaseDate: "released on 2024-11-23" }),
      either(product),
    ],
    [
      "a date range",
      "product",
      inside({ ...product, releaseDate: "2024-11-23 to 2024-11-30" }),
      flagged("/releaseDate"),
    ],
    [
      "a nested null text",
      "meeting",
      inside({ ...meeting, location: { city: "Porto", country: "N/A" } }),
      either(meeting),
    ],
    ["a location as text", "meeting", inside({ ...meeting, location: "Porto" }), flagged("/location")],
    [
      "names as objects",
      "meeting",
      inside({ ...meeting, attendees: [{ name: "Lee" }, { name: "Mona" }] }),
      either(meeting),
    ],
    ["a list with a null", "person", inside({ ...person, tags: ["vip", null] }), flagged("/tags")],
    ["a list of a list", "person", inside({ ...person, tags: [["vip", "b2b"]] })],
    ["newlines in a list's text", "person", inside({ ...person, tags: "vip\nb2b" }), either(person)],
    [
      "an order's rows under numbers",
      "order",
      inside({ ...order, items: { 1: order.items[0], 2: order.items[1] } }),
    ],
  ]),
];
