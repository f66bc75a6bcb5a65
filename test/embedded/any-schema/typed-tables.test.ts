import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "times of day, and a total below",
    type: z.object({
      employee: z.string(),
      month: z.string(),
      totalHours: z.number(),
      entries: z.array(
        z.object({ date: z.iso.date(), start: z.string(), end: z.string(), hours: z.number() }),
      ),
    }),
    drawing: `
   Timesheet
   Employee: Ann Lee          Month: May 2024

   Date           Start     End       Hours
   02.05.2024     08:00     16:30      8.0
   03.05.2024     09:00     17:15      7.75

   Total hours                        15.75
`,
    wanted: {
      employee: "Ann Lee",
      month: "May 2024",
      totalHours: 15.75,
      entries: [
        { date: "2024-05-02", start: "08:00", end: "16:30", hours: 8 },
        { date: "2024-05-03", start: "09:00", end: "17:15", hours: 7.75 },
      ],
    },
  },
  {
    title: "a table above labelled values",
    type: z.object({
      student: z.string(),
      year: z.string(),
      grades: z.array(z.object({ subject: z.string(), grade: z.string(), teacher: z.string() })),
    }),
    text: `| Subject | Grade | Teacher |
|---|---|---|
| Mathematics | A | Mr Ray |
| History | B+ | Ms Ott |

Student: Ann Lee
Year: 2023/24
`,
    wanted: {
      student: "Ann Lee",
      year: "2023/24",
      grades: [
        { subject: "Mathematics", grade: "A", teacher: "Mr Ray" },
        { subject: "History", grade: "B+", teacher: "Ms Ott" },
      ],
    },
  },
  {
    title: "enums and booleans in cells",
    type: z.object({
      uptime: z.number(),
      incidents: z.array(
        z.object({
          id: z.string(),
          severity: z.enum(["low", "medium", "high"]),
          opened: z.iso.date(),
          resolved: z.boolean(),
        }),
      ),
    }),
    drawing: `
   Uptime: 99.95 %

   ID         Severity     Opened         Resolved
   INC-101    High         2024-05-01     Yes
   INC-102    Low          2024-05-03     No
`,
    wanted: {
      uptime: 99.95,
      incidents: [
        { id: "INC-101", severity: "high", opened: "2024-05-01", resolved: true },
        { id: "INC-102", severity: "low", opened: "2024-05-03", resolved: false },
      ],
    },
  },
  {
    title: "two tables for two lists",
    type: z.object({
      staff: z.array(z.object({ name: z.string(), role: z.string() })),
      equipment: z.array(z.object({ device: z.string(), serial: z.string() })),
    }),
    drawing: `
   Staff

   Name            Role
   Ann Lee         Manager
   Bob Ray         Nurse

   Equipment

   Device          Serial
   Pump A          SN-100
   Monitor         SN-200
`,
    wanted: {
      staff: [
        { name: "Ann Lee", role: "Manager" },
        { name: "Bob Ray", role: "Nurse" },
      ],
      equipment: [
        { device: "Pump A", serial: "SN-100" },
        { device: "Monitor", serial: "SN-200" },
      ],
    },
  },
  {
    title: "a table under a heading",
    type: z.object({
      meetingDate: z.iso.date(),
      attendees: z.array(z.string()),
      actionItems: z.array(z.object({ task: z.string(), owner: z.string(), dueDate: z.iso.date() })),
    }),
    text: `# Meeting notes

Meeting date: 2024-05-06
Attendees: Ann Lee, Bob Ray, Cleo Ott

## Action items

| Task | Owner | Due date |
|---|---|---|
| Send offer | Ann | 2024-05-10 |
| Call bank | Bob | 2024-05-12 |
`,
    wanted: {
      meetingDate: "2024-05-06",
      attendees: ["Ann Lee", "Bob Ray", "Cleo Ott"],
      actionItems: [
        { task: "Send offer", owner: "Ann", dueDate: "2024-05-10" },
        { task: "Call bank", owner: "Bob", dueDate: "2024-05-12" },
      ],
    },
  },
  {
    title: "repeated blocks of labelled values",
    type: z.object({
      contacts: z.array(z.object({ name: z.string(), email: z.string(), phone: z.string() })),
    }),
    text: `Name: Ann Lee
Email: ann@a.example
Phone: 040 123456

Name: Bob Ray
Email: bob@b.example
Phone: 030 654321
`,
    wanted: {
      contacts: [
        { name: "Ann Lee", email: "ann@a.example", phone: "040 123456" },
        { name: "Bob Ray", email: "bob@b.example", phone: "030 654321" },
      ],
    },
  },
];

describe("tables of typed values", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
