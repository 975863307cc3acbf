import type { Deed } from '../cast/transcript.ts'

type Words = {
  does: Record<Deed, string>
  expected: string
  came: string
  unknownStep: string
  nearest: string
  cannot: string
  broken: string
  passed: string
  failed: string
}

/** What the runner says, in the language that a feature is written in. */
const words: Record<'en' | 'id', Words> = {
  en: {
    does: {
      dials: 'dials', types: 'types', sees: 'sees', ends: 'sees, end', sends: 'sends SMS', receives: 'receives SMS', drops: 'session drops',
      has: 'has booking', accepted: 'has papers accepted under', ready: 'has a passport ready under', arrives: 'arrives at the counter:', pays: 'pays Rp', helps: 'the counter helps,', booked: 'is booked for at the counter:', scans: 'shows the kiosk the code:', interviewed: 'is interviewed:', captures: 'officers capture,', decides: 'the office decides:', loses: 'loses applicant', restarts: 'the system restarts', complains: 'the system complains:',
    },
    expected: 'expected', came: 'came', unknownStep: 'no such step', nearest: 'nearest', cannot: 'cannot be played', broken: 'broke',
    passed: 'passed', failed: 'failed',
  },
  id: {
    does: {
      dials: 'menghubungi', types: 'mengetik', sees: 'melihat', ends: 'melihat, selesai', sends: 'mengirim SMS', receives: 'menerima SMS',
      drops: 'sesi terputus', has: 'punya antrean', accepted: 'berkasnya diterima dengan kode', ready: 'paspornya selesai dengan kode', arrives: 'datang ke loket:', pays: 'membayar Rp', helps: 'loket membantu,', booked: 'dipesankan petugas loket:', scans: 'memindai kode di kios:', interviewed: 'diwawancarai:', captures: 'petugas mencatat,', decides: 'kantor memutuskan:', loses: 'kehilangan pemohon ke', restarts: 'sistem dimulai ulang', complains: 'sistem mengeluh:',
    },
    expected: 'seharusnya (expected)', came: 'yang datang (came)', unknownStep: 'langkah tidak dikenal (no such step)',
    nearest: 'terdekat (nearest)', cannot: 'tidak dapat dimainkan (cannot be played)', broken: 'rusak (broke)', passed: 'berhasil', failed: 'gagal (failed)',
  },
}

export const wordsFor = (language: string): Words => (language === 'id' ? words.id : words.en)
