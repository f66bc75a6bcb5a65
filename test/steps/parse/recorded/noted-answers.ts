import { either, family, spaced } from "./recorded-answer.ts";
import { recordedValues } from "./recorded-types.ts";

const { products } = recordedValues;

/** Answers in other notations than JSON. */
export const notedAnswers = [
  ...family("notation", [
    ["YAML", "review", "sentiment: positive\nrating: 4\nsummary: Quick, quiet and easy to clean.\n"],
    [
      "YAML in a fence",
      "meeting",
      "```yaml\ntitle: Budget review\nstart: 2024-11-23\nattendees:\n  - Lee\n  - Mona\nlocation:\n  city: Porto\n  country: null\ndurationMinutes: 45\n```",
    ],
    ["YAML with quotes", "forecast", `---\nlocation: "Berlin, Germany"\nunit: 'celsius'\ndays: 3\n`],
    ["a YAML list", "products", "- sku: A-1\n  price: 2.5\n- sku: A-2\n  price: 10\n"],
    ["bold labels", "forecast", "**Location:** Berlin, Germany\n**Unit:** celsius\n**Days:** 3"],
    [
      "bullets with labels",
      "forecast",
      "- **location**: Berlin, Germany\n- **unit**: celsius\n- **days**: 3",
    ],
    [
      "lines with equals signs",
      "forecast",
      "location = Berlin, Germany\nunit = celsius\ndays = 3",
      either(recordedValues.forecast),
    ],
    [
      "a markdown table of rows",
      "products",
      "| sku | price |\n| --- | ---: |\n| A-1 | 2.5 |\n| A-2 | 10 |\n",
    ],
    [
      "a table of fields",
      "forecast",
      "| Field | Value |\n|---|---|\n| location | Berlin, Germany |\n| unit | celsius |\n| days | 3 |",
    ],
    [
      "XML",
      "forecast",
      "<forecast><location>Berlin, Germany</location><unit>celsius</unit><days>3</days></forecast>",
    ],
    ["CSV", "products", "sku,price\nA-1,2.5\nA-2,10\n", either(products)],
    ["lines of JSON", "products", products.map((row) => JSON.stringify(row)).join("\n")],
    ["lines of JSON with commas", "products", products.map((row) => JSON.stringify(row)).join(",\n")],
    [
      "numbered lines of JSON",
      "products",
      products.map((row, index) => `${index + 1}. ${JSON.stringify(row)}`).join("\n"),
    ],
    [
      "a Python dict",
      "person",
      "{'name': 'Ana Souza', 'age': 34, 'email': 'ana@example.org', 'isActive': True, 'tags': ['vip', 'b2b']}",
    ],
    [
      "a Python dict with a date",
      "meeting",
      "{'title': 'Budget review', 'start': datetime.date(2024, 11, 23), 'attendees': ['Lee', 'Mona'], 'location': {'city': 'Porto', 'country': None}, 'durationMinutes': 45}",
    ],
    [
      "a Python tuple for a list",
      "person",
      "{'name': 'Ana Souza', 'age': 34, 'email': 'ana@example.org', 'isActive': True, 'tags': ('vip', 'b2b')}",
    ],
    [
      "a Python set for a list",
      "person",
      "{'name': 'Ana Souza', 'age': 34, 'email': 'ana@example.org', 'isActive': True, 'tags': {'vip', 'b2b'}}",
      either(recordedValues.person),
    ],
    ["a data class", "forecast", "Forecast(location='Berlin, Germany', unit='celsius', days=3)"],
    ["a pydantic line", "forecast", "location='Berlin, Germany' unit='celsius' days=3"],
    [
      "a Decimal",
      "product",
      `{"sku": "A-100", "price": Decimal('1299.50'), "inStock": true, "category": "home-office", "releaseDate": "2024-11-23"}`,
    ],
    [
      "a triple-quoted text",
      "review",
      `{"sentiment": "positive", "rating": 4, "summary": """Quick, quiet and easy to clean."""}`,
    ],
    [
      "an f-string",
      "review",
      `{"sentiment": "positive", "rating": 4, "summary": f"Quick, quiet and easy to clean."}`,
    ],
    ["a JavaScript literal", "order", spaced("order").replaceAll(/"(\w+)":/g, "$1:")],
    [
      "a template text",
      "review",
      "{sentiment: `positive`, rating: 4, summary: `Quick, quiet and easy to clean.`}",
    ],
    ["an export", "review", `export default ${spaced("review")};`],
    [
      "a Ruby hash",
      "review",
      `{"sentiment" => "positive", "rating" => 4, "summary" => "Quick, quiet and easy to clean."}`,
    ],
    [
      "a Ruby hash with symbols",
      "review",
      `{:sentiment=>"positive", :rating=>4, :summary=>"Quick, quiet and easy to clean."}`,
      either(recordedValues.review),
    ],
    [
      "a PHP array",
      "review",
      `['sentiment' => 'positive', 'rating' => 4, 'summary' => 'Quick, quiet and easy to clean.']`,
      either(recordedValues.review),
    ],
    [
      "a long text over lines joined by a backslash",
      "review",
      `{"sentiment": "positive", "rating": 4, "summary": "Quick, quiet \\\nand easy to clean."}`,
    ],
    [
      "hexadecimal escapes",
      "review",
      `{"sentiment": "positive", "rating": 4, "summary": "Quick\\x2c quiet and easy to clean."}`,
    ],
  ]),
];
