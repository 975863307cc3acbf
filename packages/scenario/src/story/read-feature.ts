import { AstBuilder, compile, Errors, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator, PickleStepType, type GherkinDocument } from '@cucumber/messages'

export type Kind = 'given' | 'when' | 'then'
export type StoryStep = {
  /** undefined = the keyword `*`, which may be any. */
  kind: Kind | undefined
  keyword: string
  text: string
  docString: string | null
  line: number
}
/** One scenario, with the steps of its background in front; an outline gives one story per row. */
export type Story = { file: string; language: string; feature: string; name: string; line: number; steps: StoryStep[] }

/** A file that is no feature. The message has a line for each mistake: `file:line:column what is wrong`. */
export class FeatureError extends Error {}

/** Reads a `.feature` file; `# language: id` on its first line means Indonesian keywords. Throws FeatureError. */
export function readFeature(text: string, file: string): Story[] {
  const newId = IdGenerator.incrementing()
  const document = parse(text, file, newId)
  const lines = linesOf(document)
  const feature = document.feature
  const pickles = compile(document, file, newId)
  // What asks for nothing would always come true.
  const empty = pickles.filter(({ steps }) => steps.length === 0)
    .map((pickle) => `${file}:${lines.get(pickle.astNodeIds.at(-1) ?? '')?.line ?? 1} "${pickle.name}" has no steps`)
  if (empty.length > 0) throw new FeatureError(empty.join('\n'))
  return pickles.map((pickle) => ({
    file,
    language: feature?.language ?? 'en',
    feature: feature?.name ?? '',
    name: pickle.name,
    line: lines.get(pickle.astNodeIds.at(-1) ?? '')?.line ?? 1,
    steps: pickle.steps.map((step) => ({
      kind: kindOf(step.type),
      text: step.text,
      docString: step.argument?.docString?.content ?? null,
      keyword: lines.get(step.astNodeIds[0] ?? '')?.keyword ?? '',
      line: lines.get(step.astNodeIds[0] ?? '')?.line ?? 1,
    })),
  }))
}

function parse(text: string, file: string, newId: IdGenerator.NewId): GherkinDocument {
  try {
    return new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text)
  } catch (error) {
    if (!(error instanceof Errors.GherkinException)) throw error
    const causes = error.errors?.length ? error.errors : [error]
    throw new FeatureError(causes.map((cause) => cause.message.replace(/^\((\d+):(\d+)\): /, `${file}:$1:$2 `)).join('\n'))
  }
}

function kindOf(type: PickleStepType | undefined): Kind | undefined {
  if (type === PickleStepType.CONTEXT) return 'given'
  if (type === PickleStepType.ACTION) return 'when'
  return type === PickleStepType.OUTCOME ? 'then' : undefined
}

/** Where every step, scenario and row of the document stands. */
function linesOf(document: GherkinDocument): Map<string, { line: number; keyword: string }> {
  const lines = new Map<string, { line: number; keyword: string }>()
  const children = document.feature?.children.flatMap((child) => (child.rule ? child.rule.children : [child])) ?? []
  for (const { background, scenario } of children) {
    if (scenario) lines.set(scenario.id, { line: scenario.location.line, keyword: '' })
    for (const step of (background ?? scenario)?.steps ?? []) {
      lines.set(step.id, { line: step.location.line, keyword: step.keyword.trim() })
    }
    for (const row of scenario?.examples.flatMap((examples) => examples.tableBody) ?? []) {
      lines.set(row.id, { line: row.location.line, keyword: '' })
    }
  }
  return lines
}
