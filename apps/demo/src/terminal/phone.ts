import type { DemoOffice } from '../wire.ts'

/** What a line that was typed asks of the phone. */
export type Deed =
  | { kind: 'dial'; code: string } | { kind: 'answer'; text: string } | { kind: 'sms'; to: string; text: string }
  | { kind: 'drop' } | { kind: 'repeat' } | { kind: 'help' }

/** A code is dialled, `sms TO TEXT` is sent, anything else answers the open session. */
export function understand(typed: string, open: boolean): Deed {
  const line = typed.trim()
  if (/^\*[\d*]+#$/.test(line)) return { kind: 'dial', code: line }
  const [, to, text] = /^sms\s+(\S+)\s+(.+)$/i.exec(line) ?? []
  if (to !== undefined && text !== undefined) return { kind: 'sms', to, text }
  if (line === 'putus') return { kind: 'drop' }
  if (line === 'ulang') return { kind: 'repeat' }
  // Not trimmed: what a person types into a session is theirs.
  return open && line !== '?' ? { kind: 'answer', text: typed } : { kind: 'help' }
}

/** `office`: one that there is, for the examples. */
const commandsAt = (office?: DemoOffice) => `  ${(office?.dial ?? '*384*1#').padEnd(20)} panggil (dial)
  1                    jawab layar (answer the screen)
  ${`sms ${office?.id ?? 'OFFICE'} CEK`.padEnd(20)} kirim SMS, ke kantor atau nomor (send an SMS to an office or a number)
  ulang                gateway mengulang permintaan terakhir (the gateway repeats its last request)
  putus                putuskan sesi (hang up)
  x                    selesai (leave)`

export const words = {
  help: `npm run phone [-- --as NAME]            telepon di terminal, untuk demo yang sedang berjalan (a phone for a running demo)
npm run phone -- --sessions             sesi yang tersimpan (stored sessions)
npm run phone -- --replay SESSION       mainkan sebuah sesi dengan paket hari ini (play one against the packs of today)
\n${commandsAt()}`,
  commands: commandsAt,
  greet: (name: string, number: string, offices: readonly DemoOffice[]) =>
    `${name}, ${number}\n${offices.map(({ short, dial, smsNumber }) => `  ${short.padEnd(15)} ${dial.padEnd(12)} ${smsNumber}`).join('\n')}\n${commandsAt(offices[0])}`,
  sms: ({ from, text }: { from: string; text: string }) => `[SMS ${from}]\n${text}`,
  away: (address: string) => `Tidak ada demo di ${address}. Jalankan "npm start" dahulu, atau sebut PORT atau PUBLIC_URL. (No demo answers there; start one first.)`,
  nobody: (name: string, names: readonly string[]) => `Tidak ada telepon ${name}. Ada: ${names.join(', ')}. (No such phone.)`,
  sent: 'SMS terkirim. (sent)', over: '(sesi berakhir)', refused: (code: string) => `Tidak bisa sekarang: ${code}. (Not now.)`, dropped: '(sesi terputus)',
}
