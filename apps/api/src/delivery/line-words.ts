import { spokenParcel, type ParcelStatus } from '@jemput/domain'
import type { Language } from '@jemput/flow'

type Words = Record<Language, string>

const lines = {
  waiting: { id: 'Belum dihitung.', en: 'Not counted yet.' },
  'out-only': {
    id: 'Kantor menghitungnya, kurir belum. Berikan kiriman ini kepada kurir untuk dipindai, atau lepas dari manifes.',
    en: 'The office counted it, the courier did not. Give the parcel to the courier to scan, or take it off the manifest.',
  },
  'in-only': {
    id: 'Kurir menghitungnya, kantor belum. Pindai di sisi kantor, atau batalkan hitungan kurir.',
    en: 'The courier counted it, the office did not. Scan it on the office’s side, or take the courier’s count back.',
  },
  match: { id: 'Dihitung kedua pihak.', en: 'Both sides counted it.' },
} as const satisfies Record<string, Words>

export const lineText = (state: keyof typeof lines, language: Language): string => lines[state][language]

const unknown: Words = {
  id: 'Nomor ini tidak dikenal di kantor ini. Sisihkan kirimannya dan batalkan hitungannya.',
  en: 'This office does not know the number. Put the parcel aside and take the count back.',
}
const foreign: Record<ParcelStatus, Words> = {
  requested: { id: 'Kiriman ini belum masuk manifes mana pun. Sisihkan, lalu masukkan ke manifes berikutnya.', en: 'This parcel is on no manifest yet. Put it aside, and on the next manifest.' },
  listed: { id: 'Kiriman ini ada di manifes {other}. Kembalikan ke sana.', en: 'This parcel is on manifest {other}. Put it back there.' },
  out: { id: 'Kiriman ini sudah dibawa kurir menurut manifes {other}. Cocokkan labelnya.', en: 'By manifest {other} this parcel is with a courier. Compare its label.' },
  failed: { id: 'Kiriman ini kembali dari kurir. Terima dahulu lewat Terima kembali.', en: 'This parcel came back from a courier. Take it back first.' },
  returning: { id: 'Kiriman ini kembali dari kurir. Terima dahulu lewat Terima kembali.', en: 'This parcel came back from a courier. Take it back first.' },
  delivered: { id: 'Kiriman ini sudah diserahkan kepada penerima. Cocokkan labelnya.', en: 'This parcel was handed to its recipient. Compare its label.' },
  returned: { id: 'Kiriman ini sudah selesai: paspornya kembali ke kantor.', en: 'This parcel is settled: its passport is back at the office.' },
  withdrawn: { id: 'Permintaan antar kiriman ini sudah ditarik.', en: 'The request for this parcel was withdrawn.' },
}

/** What a number is that was scanned and is not on the manifest, and what to do with it. `other`: the list that it is on. */
export const foreignText = (status: ParcelStatus | null, other: string | null, language: Language): string =>
  (status === null ? unknown : foreign[status])[language].replace('{other}', other === null ? '' : spokenParcel(other))
