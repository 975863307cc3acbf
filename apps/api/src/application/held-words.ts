import type { Language } from '@jemput/flow'
import { HeldCode } from '@jemput/sync/schema'

/** Why something from a phone is held, for whoever is to look at it. Nothing personal. */
const words: Record<HeldCode, Record<Language, string>> = {
  malformed: { id: 'Kiriman ini tidak lengkap atau rusak.', en: 'This came incomplete or damaged.' },
  unreadable: { id: 'Kiriman ini tidak dapat dibuka dengan kunci kantor.', en: 'This cannot be opened with the office’s key.' },
  'seq-reused': { id: 'HP ini memakai satu nomor kiriman dua kali.', en: 'The phone used one number twice.' },
  'chain-broken': { id: 'Kiriman ini tidak menyambung pada kiriman sebelumnya.', en: 'This does not follow on from what came before.' },
  'unknown-kind': { id: 'Aplikasi di HP lebih baru daripada kantor.', en: 'The app on the phone is newer than the office.' },
  'unknown-entity': { id: 'Kunjungan, orang, atau kirimannya tidak ada di kantor ini.', en: 'Its visit, person or parcel is not at this office.' },
  'not-yours': { id: 'Petugas ini tidak ditugaskan ke sana.', en: 'This officer was not sent there.' },
  'form-unknown': { id: 'Formulirnya tidak dikenal.', en: 'Its form is not known.' },
  'answers-refused': { id: 'Ada jawaban yang tidak dapat diterima.', en: 'Some answers cannot be taken.' },
  'duplicate-person': { id: 'Orang ini sudah direkam.', en: 'This person has been captured already.' },
  state: { id: 'Keadaannya sudah berubah ketika kiriman ini datang.', en: 'Things had changed when this came.' },
  'code-differs': { id: 'Kode penerima tidak cocok. Hubungi kurir dan penerima.', en: 'The recipient’s code does not match. Call the courier and the recipient.' },
  failed: { id: 'Kantor gagal mengolah kiriman ini. Beri tahu pengelola sistem.', en: 'The office failed to work on this. Tell who runs the system.' },
  'asked-again': { id: 'Petugas sudah diminta merekam ulang.', en: 'The officer was asked to capture again.' },
  revoked: { id: 'HP ini sudah dicabut ketika kiriman ini datang.', en: 'The phone had been revoked when this came.' },
}
const waits: Record<Language, string> = { id: 'Menunggu kiriman sebelumnya dari HP yang sama.', en: 'Waits for what the same phone sent before.' }

/** `code` is null while it only waits. */
export function heldText(code: string | null, language: Language): string {
  const known = HeldCode.safeParse(code)
  return (known.success ? words[known.data] : waits)[language]
}
