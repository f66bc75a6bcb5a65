import { z } from "zod";
import type { Probe } from "./probe.ts";

const jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

/** Formats of texts and numbers, and what builds types out of types: all else that zod 4 exports as a type. */
export const zod4FormatProbes: readonly Probe[] = [
  { of: ["uuidv4"], type: z.uuidv4(), samples: ["550e8400-e29b-41d4-a716-446655440000"] },
  { of: ["uuidv6"], type: z.uuidv6(), samples: ["1ec9414c-232a-6b00-b3c8-9e6bdeced846"] },
  { of: ["uuidv7"], type: z.uuidv7(), samples: ["0190163d-8694-739b-aea5-966c26f8ad91"] },
  { of: ["guid"], type: z.guid(), samples: ["550e8400-e29b-41d4-a716-446655440000"] },
  { of: ["httpUrl"], type: z.httpUrl(), samples: ["https://example.org/a"] },
  { of: ["hostname"], type: z.hostname(), samples: ["example.org"] },
  { of: ["emoji"], type: z.emoji(), samples: ["😀"] },
  { of: ["nanoid"], type: z.nanoid(), samples: ["V1StGXR8_Z5jdHi6B-myT"] },
  { of: ["cuid"], type: z.cuid(), samples: ["cjld2cjxh0000qzrmn831i7rn"] },
  { of: ["cuid2"], type: z.cuid2(), samples: ["tz4a98xxat96iws9zmbrgj3a"] },
  { of: ["ulid"], type: z.ulid(), samples: ["01ARZ3NDEKTSV4RRFFQ69G5FAV"] },
  { of: ["xid"], type: z.xid(), samples: ["9m4e2mr0ui3e8a215n4g"] },
  { of: ["ksuid"], type: z.ksuid(), samples: ["0ujtsYcgvSTl8PAuAdqWYSMnLOv"] },
  { of: ["ipv6"], type: z.ipv6(), samples: ["2001:db8::1"] },
  { of: ["cidrv4"], type: z.cidrv4(), samples: ["10.0.0.0/8"] },
  { of: ["cidrv6"], type: z.cidrv6(), samples: ["2001:db8::/32"] },
  { of: ["mac"], type: z.mac(), samples: ["00:1a:2b:3c:4d:5e"] },
  { of: ["base64url"], type: z.base64url(), samples: ["QUJD"] },
  { of: ["hex"], type: z.hex(), samples: ["a0ff"] },
  { of: ["hash"], type: z.hash("md5"), samples: ["d41d8cd98f00b204e9800998ecf8427e"] },
  { of: ["e164"], type: z.e164(), samples: ["+14155552671"] },
  { of: ["jwt"], type: z.jwt(), samples: [jwt] },
  { of: ["iban"], type: z.iban(), samples: ["DE89370400440532013000"] },
  { of: ["creditCard"], type: z.creditCard(), samples: ["4111111111111111"] },
  { of: ["currencyCode"], type: z.currencyCode(), samples: ["EUR"] },
  { of: ["iso.duration"], type: z.iso.duration(), samples: ["P1DT12H"] },
  { of: ["float32", "float64"], type: z.tuple([z.float32(), z.float64()]), samples: [[1.5, -2.25]] },
  { of: ["coerce.string"], type: z.object({ a: z.coerce.string() }), samples: [{ a: "1" }] },
  { of: ["coerce.boolean"], type: z.object({ a: z.coerce.boolean() }), samples: [{ a: true }] },
  { of: ["never"], type: z.object({ a: z.never().optional(), b: z.string() }), samples: [{ b: "1" }] },
  { of: ["never"], type: z.object({ a: z.array(z.never()), b: z.string() }), samples: [{ a: [], b: "1" }] },
  { of: ["never"], type: z.union([z.never(), z.string()]), samples: ["a"] },
  { of: ["xor"], type: z.xor([z.string(), z.number()]), samples: ["a", 1] },
  { of: ["looseRecord"], type: z.looseRecord(z.string(), z.number()), samples: [{ a: 1 }] },
  {
    of: ["deepPartial"],
    type: z.deepPartial(z.object({ a: z.string(), b: z.object({ c: z.number() }) })),
    samples: [{}, { a: "1", b: {} }, { a: "1", b: { c: 2 } }],
  },
  {
    of: ["input", "output"],
    type: z.object({ a: z.output(z.string().transform(Number).pipe(z.number())) }),
    samples: [{ a: 5 }],
  },
  {
    of: ["invertCodec"],
    type: z.invertCodec(z.codec(z.string(), z.number(), { decode: Number, encode: String })),
    samples: [7],
    value: ["7"],
  },
];
