import { africasTalking } from './africastalking.ts'
import { infobip } from './infobip.ts'
import type { Gateway } from './port.ts'

/** Every gateway whose callbacks are heard. Which one an office writes through is data of its pack. */
export const gateways: readonly Gateway[] = [africasTalking, infobip]
