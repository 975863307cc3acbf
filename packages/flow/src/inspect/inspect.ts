import type { Sources } from '../pack/layers.ts'
import type { Finding, Pack } from '../pack/pack.ts'
import { arrivalsOf, checkRefusals } from './arrivals.ts'
import { checkCalendar, checkPriority, checkReceivers, checkServices } from './catalogue.ts'
import { checkConsent } from './consent.ts'
import { checkExpressions } from './expressions.ts'
import { checkFormConsent } from './form-consent.ts'
import { checkFormExpressions } from './form-expressions.ts'
import { checkFormQuestions, checkForms, checkFormWords, checkVisits } from './forms.ts'
import { checkHolds } from './holds.ts'
import { checkKeywords, checkSmsTable } from './keywords.ts'
import { lookAt, unknownSources } from './look.ts'
import { needsOf } from './needs.ts'
import { checkInputs, checkOutcomes } from './outcomes.ts'
import { checkNotices } from './notices.ts'
import { checkQuestions } from './references.ts'
import { checkResults } from './results.ts'
import { checkScreens } from './screens.ts'
import { checkBuckets, checkWindows } from './seats.ts'
import { checkAlphabet, checkEmpty, checkLength, checkPrivacy } from './texts.ts'
import { checkDoors, checkExits, checkReach, checkTargets } from './ways.ts'
import { checkLanguages, checkMessages, checkUnread, checkVariables } from './words.ts'

const byPlace = (a: Finding, b: Finding): number => a.file.localeCompare(b.file) || a.line - b.line
/** One mistake is told once, however many ways lead to it. */
const distinct = (findings: readonly Finding[]): Finding[] =>
  [...new Map(findings.map((finding) => [`${finding.file}:${finding.line} ${finding.message}`, finding])).values()]

/**
 * Proves of a resolved pack that a person can never end up nowhere: every way leads somewhere, every outcome has an answer, every
 * text is there in both languages and fits, every condition can be computed, everybody finds seats. `sources` come from `readPack`.
 * A pack with an error must not be published.
 */
export const inspectPack = (pack: Pack, sources: Sources = unknownSources): Finding[] => {
  const look = lookAt(pack, sources)
  const arrivals = arrivalsOf(look)
  const needs = needsOf(look, arrivals)
  const findings = [
    checkTargets(look), checkDoors(look), checkReach(look), checkExits(look), checkQuestions(look),
    checkOutcomes(look), checkInputs(look), checkRefusals(look, arrivals), checkResults(look, arrivals), checkHolds(look),
    checkConsent(look), checkMessages(look, needs), checkVariables(look), checkLanguages(look), checkUnread(look, needs),
    checkScreens(look, arrivals), checkAlphabet(look), checkEmpty(look), checkLength(look, needs), checkPrivacy(look),
    checkExpressions(look), checkBuckets(look), checkWindows(look), checkServices(look), checkCalendar(look), checkReceivers(look), checkPriority(look),
    checkKeywords(look), checkSmsTable(look), checkForms(look), checkFormQuestions(look), checkFormWords(look), checkVisits(look),
    checkFormExpressions(look), checkFormConsent(look), checkNotices(look),
  ].flat()
  return distinct(findings).sort(byPlace)
}
