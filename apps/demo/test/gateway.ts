import { Hono } from 'hono'
import { createDemo } from '../src/index.ts'
import type { DemoOffice } from '../src/index.ts'
import type { Bill } from '../src/wire.ts'

export type Heard = { path: string; type: string; body: string }

export const KEY = 'a-key-that-nobody-may-see'
export const offices: DemoOffice[] = [
  {
    id: 'palembang', short: 'Palembang', name: 'Kantor Imigrasi Kelas I Palembang', dial: '*384*16#', smsNumber: '+628110000016',
    zone: 'Asia/Jakarta', mode: 'DATE_TIME', keywords: ['CEK', 'UBAH', 'BATAL', 'SYARAT', 'BANTUAN'],
  },
  {
    id: 'bogor', short: 'Bogor', name: 'Kantor Imigrasi Kelas I Bogor', dial: '*384*32#', smsNumber: '+628111100333',
    zone: 'Asia/Jakarta', mode: 'DATE', keywords: ['YA', 'CEK', 'UBAH', 'BATAL', 'SYARAT', 'BANTUAN'],
  },
  {
    id: 'ambon', short: 'Ambon', name: 'Kantor Imigrasi Kelas I Ambon', dial: '*384*81#', smsNumber: '+628110000081',
    zone: 'Asia/Jayapura', mode: 'SYSTEM', keywords: ['CEK', 'BATAL', 'SYARAT'],
  },
  {
    id: 'national', short: 'Imigrasi', name: 'Direktorat Jenderal Imigrasi', dial: '*384*1#', smsNumber: '+628110000001',
    zone: 'Asia/Jakarta', mode: 'DATE_TIME', keywords: ['BANTUAN'], frontDoor: true,
  },
]

/** Screens by the inputs so far; what stands nowhere ends the session. */
const screens: Record<string, string> = {
  '': 'CON Palembang\n1 Daftar antrean\n2 Antrean saya\n3 Syarat paspor\n4 Data Anda\n5 English',
  '1': 'CON Keperluan Anda?\n1 Paspor baru\n2 Ganti (habis berlaku)\n0 Kembali  00 Menu',
  '1*1': 'CON Pilih tanggal:\n1 Rab 25/11/26 (sisa 81)\n2 Kam 26/11/26 (sisa 150)\n3 Jum 27/11/26 (sisa 150)\n4 Sen 30/11/26 (sisa 150)\n9 Lainnya\n0 Kembali  00 Menu',
  '1*1*1': 'CON Rab 25/11/26, pilih jam:\n1 08.00-10.00 sisa 12\n2 10.00-12.00 sisa 31\n3 13.00-15.00 sisa 38\n0 Kembali  00 Menu',
  '1*1*1*2': 'CON Pemohon 1/1. Tempat ditahan sampai 10.05.\nNama lengkap, seperti di KTP:\n0 Kembali  00 Menu',
}
const last = 'END Antrean A-012, kode 4071-2683\nRab 25/11/26 10.00-12.00 WIB\nPalembang\nRincian kami kirim lewat SMS.'

/** Stands where our own server would: hears what the gateway sends, says what a script says. */
export function scriptedServer() {
  const heard: Heard[] = []
  const server = new Hono()
  server.post('/gateway/payment/:office', async c => {
    heard.push({ path: c.req.path, type: c.req.header('content-type') ?? '', body: await c.req.text() })
    return c.text('')
  })
  server.post('/gateway/africastalking/:key/:kind{.+}', async c => {
    const body = await c.req.text()
    heard.push({ path: c.req.path, type: c.req.header('content-type') ?? '', body })
    if (c.req.param('kind') !== 'ussd') return c.body(null, 200)
    const text = new URLSearchParams(body).get('text') ?? ''
    if (text === '9') return c.text('CON this is the key: ' + KEY)
    if (text === '8') return c.text('Oops', 500)
    return c.text(screens[text] ?? last, 200, { 'at-ussd-hop-metadata': `hop/${text.length}` })
  })
  return { heard, fetch: async (request: Request) => server.fetch(request) }
}

/** A demo around that server, with a clock and timers that only move when told. */
export function openDemo({ distDir = '/nowhere', at = Date.UTC(2026, 10, 24, 2, 41) } = {}) {
  const server = scriptedServer()
  const waiting: (() => Promise<unknown>)[] = []
  let now = at
  const bills: Bill[] = [{ office: 'palembang', billing: '821456789012345', amount: 350_000, status: 'due', expires: at + 7_200_000 }]
  const demo = createDemo({
    gatewayKey: KEY,
    deliver: server.fetch,
    offices: () => offices,
    logins: [{ office: 'palembang', role: 'officer', email: 'officer@palembang.example', password: 'contoh' }],
    treasury: { bills: async () => bills, sign: (office, body) => `signed ${office} ${body.length}` },
    clock: { now: () => now, shift: ms => { now += ms }, reset: () => { now = at } },
    distDir,
    later: work => { waiting.push(work) },
  })
  const comeDue = async () => { for (const work of waiting.splice(0)) await work() }
  return { ...demo, heard: server.heard, comeDue, pass: (ms: number) => { now += ms } }
}
