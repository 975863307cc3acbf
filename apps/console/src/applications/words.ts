import type { ApplicationRow, HeldOperation } from '@jemput/contract'
import type { Language, StateShape } from '@jemput/ui'

type Status = ApplicationRow['status']

const id = {
  all: 'Semua', filter: 'Keadaan berkas', search: 'Cari nama', searchHint: 'Kata utuh dari nama', searchKey: 'cari', find: 'Cari', clear: 'Hapus pencarian',
  none: 'Belum ada berkas.', notFound: (name: string) => `Tidak ada berkas dengan nama “${name}”. Tulis kata yang utuh, misalnya: Rohana.`,
  list: 'Berkas', code: 'Kode', name: 'Nama', service: 'Layanan', from: 'Dari', photos: 'Foto', state: 'Keadaan', received: 'Diterima',
  states: {
    received: 'Foto belum lengkap', complete: 'Perlu diperiksa', accepted: 'Paspor dibuat', ready: 'Siap', collected: 'Sudah diambil',
    delivered: 'Sudah diantar', withdrawn: 'Dihentikan',
  } satisfies Record<Status, string>,
  photosWhole: 'Lengkap', photosPart: (arrived: number, expected: number) => `${arrived} dari ${expected}`, photosNone: 'Tanpa foto',
  flagged: (count: number) => `${count} catatan`,
  held: 'Tertahan', heldText: (count: number) => `${count} kiriman dari lapangan belum dapat diterima. Tidak ada yang hilang.`, look: 'Periksa',
  heldFrom: (officer: string, phone: string) => `${officer}, ${phone}`, nameless: 'Tanpa nama',
  heldStates: { waiting: 'Menunggu kiriman sebelumnya', quarantined: 'Tertahan', asked: 'Sudah diminta ulang' } satisfies Record<HeldOperation['status'], string>,
  kinds: { capture: 'Rekaman', absent: 'Tidak hadir', delivered: 'Penyerahan', 'attempt-failed': 'Antar gagal', stray: 'Kiriman rusak' } as Record<string, string>,
}

const en: typeof id = {
  all: 'All', filter: 'State of the application', search: 'Find a name', searchHint: 'Whole words of the name', searchKey: 'search', find: 'Find', clear: 'Clear the search',
  none: 'No applications yet.', notFound: (name) => `No application has the name “${name}”. Write whole words, for example: Rohana.`,
  list: 'Applications', code: 'Code', name: 'Name', service: 'Service', from: 'From', photos: 'Photos', state: 'State', received: 'Received',
  states: {
    received: 'Photos to come', complete: 'To be checked', accepted: 'Being made', ready: 'Ready', collected: 'Collected', delivered: 'Delivered', withdrawn: 'Stopped',
  },
  photosWhole: 'Complete', photosPart: (arrived, expected) => `${arrived} of ${expected}`, photosNone: 'No photos',
  flagged: (count) => `${count} ${count === 1 ? 'note' : 'notes'}`,
  held: 'Held', heldText: (count) => `${count} ${count === 1 ? 'record' : 'records'} from the field can’t be taken yet. Nothing is lost.`, look: 'Look',
  heldFrom: (officer, phone) => `${officer}, ${phone}`, nameless: 'No name',
  heldStates: { waiting: 'Waits for the one before', quarantined: 'Held', asked: 'Asked again' },
  kinds: { capture: 'Capture', absent: 'Absent', delivered: 'Handed over', 'attempt-failed': 'Failed visit', stray: 'Damaged' },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }

/** In the order in which an application goes. */
export const statuses = ['received', 'complete', 'accepted', 'ready', 'collected', 'delivered', 'withdrawn'] as const satisfies readonly Status[]
export const shapes = {
  received: 'hold', complete: 'half', accepted: 'full', ready: 'full', collected: 'done', delivered: 'done', withdrawn: 'cross',
} as const satisfies Record<Status, StateShape>
export const heldShapes = { waiting: 'hold', quarantined: 'alarm', asked: 'half' } as const satisfies Record<HeldOperation['status'], StateShape>
