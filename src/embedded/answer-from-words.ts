import type { Document } from "../document/document.ts";
import type { LocaleHints } from "../document/locale-hints.ts";
import type { PageText } from "../document/page-text.ts";
import type { Schema } from "../document/schema.ts";
import type { Candidate } from "./candidates/candidate.ts";
import type { LabelOwner } from "./candidates/find-candidates.ts";
import { findBoxChoices } from "./candidates/find-box-choices.ts";
import { findByForm } from "./candidates/find-by-form.ts";
import { findCandidates } from "./candidates/find-candidates.ts";
import { findChoices } from "./candidates/find-choices.ts";
import { findCurrencyValues } from "./candidates/find-currency-values.ts";
import { findHeadline } from "./candidates/find-headline.ts";
import { findMarks } from "./candidates/find-marks.ts";
import { findPartyValues } from "./candidates/find-party-values.ts";
import { listLostCurrencies } from "./candidates/list-lost-currencies.ts";
import { listLost } from "./candidates/list-lost.ts";
import { primaryObjects } from "./candidates/primary-objects.ts";
import { roleOfTarget } from "./candidates/role-of-target.ts";
import { findPeriods } from "./candidates/find-periods.ts";
import { findStatementParties } from "./candidates/find-statement-parties.ts";
import { findTyped } from "./candidates/find-typed.ts";
import { weighGroups } from "./candidates/weigh-groups.ts";
import { weighParties } from "./candidates/weigh-parties.ts";
import { findLabels } from "./labels/find-labels.ts";
import { indexLabels } from "./labels/label-index.ts";
import { addLedgers } from "./ledger/add-ledgers.ts";
import { findLedger } from "./ledger/find-ledger.ts";
import { setBalances } from "./ledger/set-balances.ts";
import { targetsOf } from "./labels/targets-of.ts";
import type { Built } from "./output/build-json.ts";
import { buildJson } from "./output/build-json.ts";
import { collectFound } from "./output/collect-found.ts";
import { countSections } from "./output/count-sections.ts";
import { doubtCuts } from "./output/doubt-cuts.ts";
import { groupByTarget } from "./output/group-by-target.ts";
import { findParties } from "./parties/find-parties.ts";
import { readWords } from "./read-words.ts";
import { resolveUnions } from "./resolve-unions.ts";
import { addCareer } from "./sentences/career/add-career.ts";
import { addProse } from "./sentences/add-prose.ts";
import { findProseCandidates } from "./sentences/find-prose-candidates.ts";
import { weighLabels } from "./sentences/weigh-labels.ts";
import { nameGrossAmounts } from "./solve/name-gross-amounts.ts";
import { fillLoneTax } from "./solve/fill-lone-tax.ts";
import { numberAt } from "./solve/number-at.ts";
import { addShadows } from "./solve/add-shadows.ts";
import { decide } from "./solve/decide.ts";
import { dropTold } from "./tables/drop-told.ts";
import { addValues } from "./values/add-values.ts";
import { findEntries } from "./values/find-entries.ts";
import { findTuples } from "./values/find-tuples.ts";
import { findValues } from "./values/find-values.ts";
import { isOfGoods } from "./tables/is-of-goods.ts";
import { findLists } from "./tables/find-lists.ts";
import { findSingleItems } from "./tables/find-single-items.ts";

export interface WordsQuestion {
  readonly schema: Schema;
  readonly document: Document;
  readonly pages: readonly PageText[];
  readonly locale: LocaleHints;
}

/** The schema's JSON from the words of the pages, with the words behind each leaf. Pure and deterministic. */
export function answerFromWords({ schema, document, pages, locale }: WordsQuestion): Built {
  const { reading, entities, prose, boxes } = readWords(pages, document, locale);
  const root = resolveUnions(schema.node, reading);
  const targets = targetsOf(root);
  // On forms and invoices sentences are small print: there labels tell more.
  const isForm = boxes.length > 2 || (prose !== undefined && prose.flow.share < 0.72);
  const papers = prose && prose.kind === "other" && isForm ? undefined : prose;
  const shadows = addShadows(targets.leaves, targets.lists, schema.rules);
  const owners: LabelOwner[] = [
    ...targets.leaves,
    ...shadows.targets,
    ...targets.groups,
    ...targets.values.map((values) => values.item),
  ];
  const ledgers = targets.lists.flatMap(
    (list) =>
      findLedger(list, { reading, entities: entities.bySegment, order: entities.conventions.dates }) ?? [],
  );
  const booked = new Set(ledgers.flatMap(({ found }) => [...found.rows]));
  const others = targets.lists.filter((list) => !ledgers.some((ledger) => ledger.list === list));
  const lists = addLedgers(
    findLists(
      others,
      reading,
      entities.bySegment,
      findLabels(reading, indexLabels([...owners, ...others.filter((list) => !isOfGoods(list))], true)),
      booked,
    ),
    ledgers,
  );
  const loose = targets.lists.filter((list) => lists.loose.has(list.pointer));
  const columns = loose.flatMap((list) => list.columns);
  const labels = findLabels<LabelOwner>(reading, indexLabels<LabelOwner>([...owners, ...columns], true));
  const leaves = [...targets.leaves, ...targets.values.map((values) => values.item)];
  const hasRecipient = leaves.some((target) => roleOfTarget(target) === "recipient");
  const parties = findParties({
    reading,
    entities: entities.bySegment,
    labels,
    taken: new Set([...lists.rows, ...lists.goodsRows]),
    hasRecipient,
  });
  const wanted = [...leaves, ...columns];
  const isTaken = (segment: { readonly row: number }): boolean => lists.rows.has(segment.row);
  const choices = findBoxChoices(targets.leaves, boxes);
  const candidates = [
    ...weighEach(
      [
        ...findCandidates(reading, entities.bySegment, labels, isTaken),
        ...findTyped(wanted, reading, entities).filter(({ ranges }) => !booked.has(ranges[0]!.segment.row)),
        ...findPeriods(leaves, labels, reading, entities.bySegment),
      ],
      weighParties(parties, primaryObjects(leaves)),
    ),
    ...findPartyValues(leaves, parties),
    ...choices.flatMap(({ candidate }) => candidate ?? []),
    ...findChoices(
      targets.leaves.filter((target) => !choices.some((choice) => choice.target === target)),
      reading,
    ),
    ...findMarks(labels, reading, boxes),
    ...findHeadline(targets.leaves, reading),
    ...findStatementParties(targets.leaves, reading),
    ...findByForm(targets.leaves, reading, entities.bySegment),
    ...findCurrencyValues(targets.leaves, reading, entities),
    ...(papers ? findProseCandidates(leaves, papers) : []),
  ];
  weighEach(candidates, weighGroups(labels, reading));
  const byTarget = groupByTarget(papers ? weighEach(candidates, weighLabels(papers)) : candidates);
  const byPointer = new Map(lists.byPointer);
  for (const list of loose) {
    const found = findSingleItems(list, byTarget);
    if (found) byPointer.set(list.pointer, found);
  }
  const numbers = entities.bySegment.flat().filter((entity) => entity.kind === "number");
  const decided = decide({
    leaves: [...leaves, ...shadows.targets],
    byTarget,
    rules: schema.rules,
    equations: shadows.equations(byPointer),
    lists: byPointer,
    numbers,
    textOf: (row) => reading.rows[row]?.text ?? "",
  });
  const found = ledgers.reduce((settled, ledger) => setBalances(settled, ledger, leaves, byTarget), decided);
  const taxed = fillLoneTax(dropTold(byPointer, loose, found), targets.lists, found);
  const rows = nameGrossAmounts(taxed, targets.lists, schema.rules, (pointer) => numberAt(found, pointer));
  const chosen = addValues(
    collectFound(found, rows, targets.values),
    findValues(targets.values, { reading, entities: entities.bySegment, labels, boxes }),
    new Map([
      ...findEntries(root, reading, entities.bySegment),
      ...findTuples(root, reading, entities.bySegment),
    ]),
  );
  // In sentences every value is a stretch of a longer run.
  const sure = papers
    ? chosen
    : { ...chosen, found: doubtCuts(chosen.found, { entities: entities.bySegment, labels, root }) };
  const whole = addCareer(prose ? addProse(sure, root, prose) : sure, root, reading);
  const lost = new Set([...listLost(leaves, parties), ...listLostCurrencies(leaves, reading)]);
  return buildJson(root, { ...countSections(whole, targets.sections), lost });
}

/** Weighs candidates in their list, where each takes the place of what it was; those that are dropped leave none behind. */
function weighEach(
  candidates: Candidate[],
  weigh: (candidate: Candidate) => Candidate | undefined,
): Candidate[] {
  let kept = 0;
  for (const candidate of candidates) {
    const weighed = weigh(candidate);
    if (weighed) candidates[kept++] = weighed;
  }
  candidates.length = kept;
  return candidates;
}
