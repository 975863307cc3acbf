import type { IconName, Language } from '@jemput/ui'
import type { Pause } from '../store/database.ts'
import type { Count } from '../store/steps.ts'
import type { Status } from '../sync/status.ts'

export type SignalName = 'signal' | 'signal-low' | 'signal-zero'
/** Two short sentences: the link, then what follows from it. */
export type Sentence = { mark: SignalName | IconName; tone: 'leaf' | 'brick' | null; lead: string; rest: string }
export type Saying = Pick<Status, 'link' | 'busy' | 'retryAt'> & { count: Count; pause: Pause | null; role: 'outreach' | 'courier'; now: number }

const id = {
  unit: { outreach: 'orang', courier: 'kiriman' } as Record<Saying['role'], string>,
  some: (count: number, unit: string) => `${count} ${unit}`,
  online: 'Tersambung.', offline: 'Tanpa sinyal.', weak: 'Sinyal lemah.', unknown: 'Menyambung.', portal: 'Wi-Fi minta masuk.', notSent: 'Belum terkirim.',
  paused: { unknown: 'Kantor tidak mengenal HP ini.', revoked: 'Kantor mencabut HP ini.', lost: 'Nomor catatan hilang.' } as Record<Pause, string>,
  full: 'Memori HP penuh.', makeRoom: 'Kosongkan memori.', safe: 'Data aman di HP.', done: 'Selesai.', accepted: (some: string) => `${some} diterima kantor.`, held: (some: string) => `${some} tertahan.`,
  look: 'Buka rinciannya.', others: (count: number) => `${count} lainnya jalan.`, sending: (some: string) => `Mengirim, sisa ${some}.`, again: (seconds: number) => `Coba lagi ${seconds} detik.`,
  here: (some: string) => `${some} di HP saja.`, nothing: { outreach: 'Belum ada yang diambil.', courier: 'Belum ada yang diantar.' } as Record<Saying['role'], string>,
  photos: 'Data sampai, foto menyusul.', all: 'Semua sudah sampai.',
}
const en: typeof id = {
  unit: { outreach: 'people', courier: 'parcels' },
  some: (count, unit) => `${count} ${count === 1 ? (unit === 'people' ? 'person' : 'parcel') : unit}`,
  online: 'Connected.', offline: 'No signal.', weak: 'Weak signal.', unknown: 'Connecting.', portal: 'This Wi-Fi asks you to log in.', notSent: 'Not sent yet.',
  paused: { unknown: 'The office does not know this phone.', revoked: 'The office has revoked this phone.', lost: 'Record numbers are lost.' },
  full: 'The phone is full.', makeRoom: 'Make room.', safe: 'Data is safe on the phone.', done: 'Done.', accepted: (some) => `${some} accepted by the office.`, held: (some) => `${some} held.`,
  look: 'See the details.', others: (count) => `${count} others go on.`, sending: (some) => `Sending, ${some} left.`, again: (seconds) => `Next try in ${seconds} s.`,
  here: (some) => `${some} on this phone only.`, nothing: { outreach: 'Nobody captured yet.', courier: 'Nothing brought yet.' },
  photos: 'Data arrived, photos follow.', all: 'Everything has arrived.',
}
const words = { id, en }

/** No more than is known: what the office has not confirmed is on this phone only. */
export function sentenceOf(saying: Saying, language: Language): Sentence {
  const said = words[language]
  const { link, busy, retryAt, count, pause, role, now } = saying
  const some = (people: number) => said.some(people, said.unit[role])
  const left = count['on-phone'] + count.received
  if (pause) return { mark: 'key', tone: null, lead: said.paused[pause], rest: said.safe }
  if (link === 'full') return { mark: 'warn', tone: 'brick', lead: said.full, rest: said.makeRoom }
  if (link === 'portal') return { mark: 'router', tone: null, lead: said.portal, rest: said.notSent }
  if (link === 'offline') return { mark: 'signal-zero', tone: null, lead: said.offline, rest: rest(saying, said) }
  if (link === 'weak') {
    const seconds = Math.ceil(((retryAt ?? now) - now) / 1000)
    return { mark: 'signal-low', tone: null, lead: said.weak, rest: !busy && seconds > 0 ? said.again(seconds) : said.sending(some(left)) }
  }
  if (count.held > 0) {
    const others = sum(count) - count.held
    return { mark: 'warn', tone: 'brick', lead: said.held(some(count.held)), rest: others > 0 ? said.others(others) : said.look }
  }
  if (link === 'unknown') return { mark: 'signal', tone: null, lead: said.unknown, rest: rest(saying, said) }
  if (busy && left > 0) return { mark: 'signal', tone: null, lead: said.online, rest: said.sending(some(left)) }
  if (count.accepted > 0 && sum(count) === count.accepted && count.none === count.absent) {
    return { mark: 'done', tone: 'leaf', lead: said.done, rest: said.accepted(some(count.accepted)) }
  }
  return { mark: 'signal', tone: null, lead: said.online, rest: rest(saying, said) }
}

const sum = (count: Count): number => count['on-phone'] + count.received + count.complete + count.accepted + count.held

function rest({ count, role }: Saying, said: typeof id): string {
  if (count['on-phone'] > 0) return said.here(said.some(count['on-phone'], said.unit[role]))
  if (count.received > 0) return said.photos
  return sum(count) === 0 ? said.nothing[role] : said.all
}
