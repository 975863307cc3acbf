import type { Colleague } from '@jemput/contract'
import type { Language } from '@jemput/ui'

const id = {
  list: 'HP petugas dan kurir', none: 'Belum ada HP yang didaftarkan.', label: 'HP', who: 'Petugas', seen: 'Terakhir terhubung', never: 'Belum pernah',
  received: 'Diterima', pending: 'Masih di HP', held: 'Tertahan', match: 'Nomor cocok', state: 'Keadaan',
  matchHint: 'Nomor cocok sama di kantor dan di layar Kirim pada HP. Bila berbeda, HP belum terkirim seluruhnya.',
  active: 'Dipakai', revoked: 'Dicabut', revoke: 'Cabut', of: (label: string) => ` ${label}`,
  roles: { outreach: 'lapangan', courier: 'kurir' } satisfies Record<Colleague['role'], string>,
  enrol: {
    title: 'Daftarkan HP', text: 'Buat kode, lalu ketik di HP petugas. Kode hanya berlaku untuk satu HP.', who: 'Petugas atau kurir', none: 'Kantor ini belum mempunyai petugas lapangan atau kurir.',
    send: 'Buat kode', again: 'Kode lain', until: (time: string) => `Berlaku sampai ${time}`,
    steps: (address: string) => [`Buka ${address} di HP`, 'Ketik kode ini', 'Petugas memilih PIN sendiri'], used: (name: string) => `HP ${name} sudah terdaftar.`,
  },
  revoking: {
    title: 'Cabut HP ini?', text: (label: string, name: string) => `${label} milik ${name} tidak dapat lagi membaca apa pun dari kantor. Yang masih dikirimnya disimpan untuk diperiksa.`,
    pending: (count: number) => `Masih ada ${count} rekaman di HP ini. Sebaiknya kirim dahulu.`, send: 'Cabut HP',
  },
}

const en: typeof id = {
  list: 'Phones of officers and couriers', none: 'No phone is enrolled yet.', label: 'Phone', who: 'Officer', seen: 'Last connected', never: 'Never',
  received: 'Received', pending: 'Still on the phone', held: 'Held', match: 'Matching number', state: 'State',
  matchHint: 'The matching number is the same here and on the phone’s Send screen. If it differs, the phone has not sent everything.',
  active: 'In use', revoked: 'Revoked', revoke: 'Revoke', of: (label) => ` ${label}`,
  roles: { outreach: 'field', courier: 'courier' },
  enrol: {
    title: 'Enrol a phone', text: 'Make a code and type it on the officer’s phone. It is good for one phone.', who: 'Officer or courier', none: 'This office has no field officers or couriers yet.',
    send: 'Make a code', again: 'Another code', until: (time) => `Valid until ${time}`,
    steps: (address) => [`Open ${address} on the phone`, 'Type this code', 'The officer chooses a PIN'], used: (name) => `The phone of ${name} is enrolled.`,
  },
  revoking: {
    title: 'Revoke this phone?', text: (label, name) => `${label} of ${name} can’t read anything of the office any more. What it still sends is kept for review.`,
    pending: (count) => `${count} ${count === 1 ? 'record is' : 'records are'} still on this phone. Better let it send first.`, send: 'Revoke the phone',
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
