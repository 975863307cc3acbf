import type { ParcelRow } from '@jemput/contract'
import type { Language, StateShape } from '@jemput/ui'

const id = {
  waiting: 'Menunggu diserahkan ke kurir', noneWaiting: 'Tidak ada permintaan antar yang menunggu.', chooseAll: 'Pilih semua', choose: (name: string) => `Pilih ${name}`,
  courier: 'Kurir', noCourier: 'Kantor ini belum mempunyai kurir.', make: (count: number) => `Buat manifes, ${count} paspor`, makeNone: 'Buat manifes',
  chooseFirst: 'Pilih paspor dan kurir terlebih dahulu.',
  all: 'Di mana setiap paspor', noParcels: 'Belum ada permintaan antar. Pemohon memintanya dengan SMS KIRIM dan kodenya.',
  unknownNumber: 'Kode kiriman ini tidak dikenal di kantor ini.',
  number: 'Kode kiriman', name: 'Penerima', passport: 'Paspor', holder: 'Dipegang', since: 'Sejak', state: 'Keadaan', asked: 'Diminta',
  filter: 'Siapa yang memegang', everywhere: 'Semua', file: 'Berkas', failed: (count: number) => `${count} kali gagal`,
  holders: { office: 'Kantor', courier: 'Kurir', recipient: 'Penerima' } satisfies Record<ParcelRow['holder'], string>,
  states: {
    requested: 'Menunggu manifes', listed: 'Di manifes', out: 'Dibawa kurir', failed: 'Belum diterima', delivered: 'Diserahkan', returning: 'Dibawa kembali',
    returned: 'Kembali di kantor', withdrawn: 'Ditarik',
  } satisfies Record<ParcelRow['status'], string>,
  manifests: 'Manifes', noManifests: 'Belum ada manifes.', open: 'Belum diserahkan', handedOver: 'Diserahkan', passports: (count: number) => `${count} paspor`,
  takeBack: {
    title: 'Terima kembali', text: 'Paspor yang tidak dapat diantar. Pindai kodenya saat kurir mengembalikannya.', label: 'Kode kiriman', placeholder: 'Pindai atau ketik 10 angka',
    send: 'Terima kembali', done: (number: string) => `${number} kembali di kantor.`,
  },
}

const en: typeof id = {
  waiting: 'Waiting for a courier', noneWaiting: 'No request for delivery is waiting.', chooseAll: 'Choose all', choose: (name) => `Choose ${name}`,
  courier: 'Courier', noCourier: 'This office has no courier yet.', make: (count) => `Make a manifest, ${count} ${count === 1 ? 'passport' : 'passports'}`, makeNone: 'Make a manifest',
  chooseFirst: 'Choose passports and a courier first.',
  all: 'Where every passport is', noParcels: 'No request for delivery yet. Applicants ask by SMS with KIRIM and their code.',
  unknownNumber: 'This office does not know that parcel number.',
  number: 'Parcel', name: 'Recipient', passport: 'Passport', holder: 'Held by', since: 'Since', state: 'State', asked: 'Asked',
  filter: 'Who holds them', everywhere: 'All', file: 'Application', failed: (count) => `${count} failed ${count === 1 ? 'visit' : 'visits'}`,
  holders: { office: 'Office', courier: 'Courier', recipient: 'Recipient' },
  states: {
    requested: 'Waits for a manifest', listed: 'On a manifest', out: 'With the courier', failed: 'Not received yet', delivered: 'Handed over', returning: 'On its way back',
    returned: 'Back at the office', withdrawn: 'Withdrawn',
  },
  manifests: 'Manifests', noManifests: 'No manifests yet.', open: 'Not handed over', handedOver: 'Handed over', passports: (count) => `${count} ${count === 1 ? 'passport' : 'passports'}`,
  takeBack: {
    title: 'Take back', text: 'Passports that could not be delivered. Scan the number when the courier brings them back.', label: 'Parcel number', placeholder: 'Scan or type 10 digits',
    send: 'Take back', done: (number) => `${number} is back at the office.`,
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }

export const holders = ['office', 'courier', 'recipient'] as const satisfies readonly ParcelRow['holder'][]
export const holderShapes = { office: 'full', courier: 'half', recipient: 'done' } as const satisfies Record<ParcelRow['holder'], StateShape>
export const parcelShapes = {
  requested: 'none', listed: 'none', out: 'half', failed: 'alarm', delivered: 'done', returning: 'hold', returned: 'full', withdrawn: 'cross',
} as const satisfies Record<ParcelRow['status'], StateShape>
