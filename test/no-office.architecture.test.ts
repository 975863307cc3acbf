import { expect, test } from 'vitest'
import { isSource, listFiles, read } from './repository.ts'

/*
 * An office is data. What it is called, what it offers and how many days, seats or minutes it has stands in packages/packs; the TypeScript
 * knows none of it. Whatever looks like it is listed here with its reason, and a reason that nothing needs any more is a mistake too.
 */
const files = listFiles()
/** Stories are tests, and their help shows an example. */
const sources = files.filter((path) => isSource(path) && !path.startsWith('packages/scenario/'))
/** Where rules are carried out; what stands in clients is about screens. */
const engine = sources.filter((path) => /^(apps\/api|packages\/(domain|flow|db|contract))\/src\//.test(path))

/** The seven offices that Jemput ships, whether or not their folders lie here. */
const shipped = ['ambon', 'atambua', 'batam', 'bogor', 'jakarta-pusat', 'palembang', 'tanjungpinang']
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

test('no TypeScript knows an office by its id, not even in a comment', () => {
  const folders = files.flatMap((path) => /^packages\/packs\/([^/]+)\/office\.yaml$/.exec(path)?.[1] ?? []).filter((id) => id !== 'national')
  expect(folders).toEqual(expect.arrayContaining(shipped))
  const names = new RegExp(`\\b(${[...new Set([...shipped, ...folders])].join('|')})\\b`, 'g')
  expect(sources.flatMap((path) => Array.from(read(path).matchAll(names), ([name]) => `${path}: ${name}`))).toEqual([])
})

type Allowed = Readonly<Record<string, string>>
/** What was found, without what is allowed; then what is allowed and was not found. */
function judge(found: readonly string[], allowed: Allowed): { unexplained: string[]; needless: string[] } {
  return { unexplained: found.filter((one) => !(one in allowed)), needless: Object.keys(allowed).filter((one) => !found.includes(one)) }
}

/** A word of office rules next to a number: `leadDays: 3`, `const quota = 50`, `minutes > 15`. 0 and 1 are no rules. */
const rule = /\b\w*(?:[qQ]uota|[sS]eats?|[dD]ays?|Hours?|hours|[mM]inutes?|Min|[pP]arty|[gG]race|[lL]ead|[aA]head|[fF]ees?|[dD]eadline|[aA]ttempts|[aA]ge|[tT]eam|[rR]upiah|[pP]arts|[cC]ap)\b\s*(?:[:=]|[<>]=?|===)\s*(?:[2-9]|\d[\d_]+)\b/g
/** So many days later, written out. */
const daysLater = /\badd(?:Work)?[dD]ays\((?:[^()]|\([^()]*\))*,\s*-?(?:[2-9]|\d\d+)\)/g

test('how many days, seats, minutes or rupiah an office has is written in no TypeScript', () => {
  const found = engine.filter((path) => path !== 'apps/api/src/office/upcast.ts').flatMap((path) => {
    const text = withoutComments(read(path))
    return [rule, daysLater].flatMap((pattern) => Array.from(text.matchAll(pattern), ([said]) => `${path}: ${said.replace(/\s+/g, ' ')}`))
  })
  expect(judge([...new Set(found)], {
    'packages/domain/src/zone.ts: quarterHour = 900_000': 'zones differ by quarters of an hour; milliseconds',
    'apps/api/src/http/client-pages.ts: age=31536000': 'max-age of a cache, in seconds',
    'packages/domain/src/identity.ts: day > 40': 'a NIK adds 40 to the day on which a woman was born',
    'packages/domain/src/opening.ts: addDays(coming, -7)': 'a week has seven days',
    'packages/domain/src/opening.ts: addDays(sunday, 7)': 'a week has seven days',
    'packages/domain/src/opening.ts: addDays(opened, 7)': 'a week has seven days',
    'packages/domain/src/opening.ts: addDays(same, 7)': 'a week has seven days',
  })).toEqual({ unexplained: [], needless: [] })
})

test('a rule that is written into the code would be seen', () => {
  const slips = ['const cancelDays = 30', 'if (size > quota && seats === 50)', '{ graceMin: 15 }', 'partySize <= 5', 'const party = 5', 'addDays(today, 30)', 'addWorkdays(pack, today, 4)']
  expect(slips.filter((text) => [rule, daysLater].some((pattern) => text.match(pattern) !== null)))
    .toEqual(['const cancelDays = 30', 'if (size > quota && seats === 50)', '{ graceMin: 15 }', 'const party = 5', 'addDays(today, 30)', 'addWorkdays(pack, today, 4)'])
})

/** The keys directly under a line such as `services:`, and the words of a list such as `reasons: [a, b]`. */
const keysUnder = (text: string, head: string): string[] =>
  Array.from((new RegExp(`^${head}:\\n((?:  .*\\n|\\s*#.*\\n|\\n)*)`, 'm').exec(text)?.[1] ?? '').matchAll(/^ {2}"?([\w-]+)"?:/gm), ([, key = '']) => key)
const listed = (text: string, key: string): string[] =>
  Array.from(text.matchAll(new RegExp(`\\b${key}: \\[([^\\]]*)\\]`, 'g')), ([, words = '']) => words.split(/,\s*/)).flat()

test('what one can come for, bring, pay or say as a reason is known to no TypeScript', () => {
  const [services, policy] = ['services', 'policy'].map((name) => read(`packages/packs/national/${name}.yaml`))
  if (services === undefined || policy === undefined) throw new Error('the national pack is not there')
  const ids = new Set([
    ...keysUnder(services, 'services'), ...listed(services, 'documents'), ...listed(policy, 'reasons'), ...listed(policy, 'overrideReasons'), ...keysUnder(policy, 'quota'),
  ])
  expect([...ids]).toEqual(expect.arrayContaining(['renewal', 'hajj', 'birth-proof', 'low_tech', 'ferry', 'assisted', 'public']))
  const told = [...ids].filter((id) => !(id in alsoWordsOfTheEngine))
  const quoted = new RegExp(`(['"\`])(${told.join('|')})\\1`, 'g')
  const found = engine.flatMap((path) => Array.from(withoutComments(read(path)).matchAll(quoted), ([said]) => `${path}: ${said}`))
  expect(judge([...new Set(found)], wordsThatMeanAnother)).toEqual({ unexplained: [], needless: [] })
  expect(Object.keys(alsoWordsOfTheEngine).filter((id) => !ids.has(id))).toEqual([])
})
/** Ids of the pack that the engine has for something of its own. */
const alsoWordsOfTheEngine: Allowed = {
  office: 'who is meant, in routes, roots and locks', kk: 'the family card, which is an identity', priority: 'an outcome of person.check', outreach: 'a role of staff',
  other: 'any choice that is none of those above',
}
/** What is quoted somewhere and means something else there. */
const wordsThatMeanAnother: Allowed = {
  "apps/api/src/outreach/roster-lines.ts: 'ktp'": 'a head that columns of lists have',
  "packages/contract/src/fields.ts: 'traffic'": 'an example in the API reference',
  "packages/contract/src/fields.ts: 'elderly'": 'an example in the API reference',
  "packages/contract/src/fields.ts: 'new'": 'an example in the API reference',
  "packages/db/src/outbox.ts: 'refused'": 'a state of a message',
  "packages/db/src/sync.ts: 'refused'": 'a state of a photo',
  "packages/flow/src/inspect/graph.ts: 'empty'": 'a key of a list screen',
  "packages/flow/src/inspect/holds.ts: 'empty'": 'a key of a list screen',
  "packages/flow/src/inspect/needs.ts: 'assisted'": 'a key of policy.yaml',
  'packages/flow/src/pack/office.ts: "new"': 'an example in what an author is told',
  'packages/flow/src/pack/office.ts: "data-change"': 'an example in what an author is told',
  'packages/flow/src/pack/parse.ts: "new"': 'an example in what an author is told',
}
