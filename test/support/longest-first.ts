import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Those that take more than eight seconds, by what they took: one of them that starts last leaves all other cores idle. */
const long = [
  "conformance/recordings",
  "fuzz/fuzz",
  "queue/workers",
  "ocr/read-pixels",
  "registry/contained/open-contained",
  "batch/kill",
  "steps/parse/parse-growth",
  "growth/large-texts",
  "queue/queue",
  "fixtures/texts-and-scans",
  "conformance/pictures",
  "faces/cli/interrupt-reading",
  "extract-damaged",
  "queue/parts",
  "examples/examples",
  "batch/delivery-kill",
].map((name) => `/test/${name}.test.ts`);

/** Starts with the files that take longest, also where no earlier run has left its times; files that run alone stay before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      if (project.config.isolate) return -1;
      const place = long.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? long.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
