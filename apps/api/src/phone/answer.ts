import { message } from '@jemput/flow'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { contextOf, languageFor } from './context.ts'
import type { Dialled, Gateway, Screen } from './gateways/port.ts'
import { finishBySms, tellBySms } from './late.ts'
import { takeTurn, type Taken } from './ussd.ts'

export type UssdLimits = {
  /** Turns in work from which a new dial is turned away. Whoever is already in a conversation is always served. */
  dials: number
  /** How long a turn may take before its caller is told to wait for an SMS, ms. The gateway hangs up at 10 s. */
  turnMs: number
}

type Worked = Taken & { broken?: boolean }
type SystemText = 'system.broken' | 'system.busy' | 'system.later-by-sms'

/**
 * Answers USSD callbacks in time, whatever happens: with the next screen, or with an honest end.
 * `linger` is given the work that goes on after its caller was answered; it never rejects.
 */
export function ussdAnswers(deps: Deps, gateway: Gateway, limits: UssdLimits, linger: (work: Promise<void>) => void) {
  let inWork = 0

  /** Text of the system itself, in the first language of the office whose number was dialled. */
  const say = (key: SystemText, serviceCode = ''): Screen => {
    const office = deps.shelf.byDial(serviceCode)
    const context = contextOf({ office, surface: 'ussd', language: languageFor(office, undefined), now: deps.clock.now() })
    return { text: message(context, key, {}), open: false, at: key }
  }

  const take = async (dialled: Dialled): Promise<Worked> => {
    inWork += 1
    const broken = () => ({ screen: say('system.broken', dialled.serviceCode), broken: true })
    try {
      return await takeTurn(deps, gateway.id, dialled) ?? broken()
    } catch (error) {
      deps.log.error({ fault: faultOf(error) }, 'a USSD turn failed')
      return broken()
    } finally {
      inWork -= 1
    }
  }

  /** An earlier answer that was only repeated has reached its caller, or has been sent, before. */
  const finishLate = async (dialled: Dialled, work: Promise<Worked>): Promise<void> => {
    const { screen, news, broken } = await work
    try {
      if (news) await finishBySms(news.exchange, news.settled)
      else if (broken) await tellBySms(deps, deps.shelf.byDial(dialled.serviceCode), dialled.phone, screen.text)
    } catch (error) {
      deps.log.error({ fault: faultOf(error) }, 'a late result was not sent')
    }
  }

  return async (body: string | undefined): Promise<Screen> => {
    const dialled = body === undefined ? undefined : gateway.parseUssd(body)
    if (!dialled) return say('system.broken')
    if (dialled.text === '' && inWork >= limits.dials) return say('system.busy', dialled.serviceCode)
    const work = take(dialled)
    const taken = await within(limits.turnMs, work)
    if (taken) return taken.screen
    // Whoever has only dialled has asked for nothing that could still come.
    const onlyDialled = dialled.text === ''
    linger(onlyDialled ? work.then(() => {}) : finishLate(dialled, work))
    return say(onlyDialled ? 'system.busy' : 'system.later-by-sms', dialled.serviceCode)
  }
}

/** What `work` comes to, or undefined when that takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), ms) })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
