import type { Phone, World } from '../../wire.ts'
import type { Handset } from './handset.ts'
import type { Words } from './words.ts'

/** What every screen of a handset is given; `zone` is that of the phone's clock. */
export type ScreenProps = {
  said: Words
  world: World
  phone: Phone
  handset: Handset
  active: boolean
  now: number
  zone: string
}
