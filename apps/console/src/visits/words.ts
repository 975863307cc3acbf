import type { OutreachVisit, RosterPerson, SickRequest } from '@jemput/contract'
import type { Language, StateShape } from '@jemput/ui'

const id = {
  requests: 'Permintaan keluarga', noRequests: 'Tidak ada permintaan.', number: 'No.', patient: 'Yang sakit', urgency: 'Mendesak', address: 'Alamat',
  contact: 'Hubungi', relation: 'Pemohon', letter: 'Surat dokter', yes: 'Ada', no: 'Tidak ada', asked: 'Diminta', answerBy: 'Jawab sebelum',
  state: 'Keadaan', region: 'Wilayah', overdue: 'Lewat batas jawab', choose: 'Pilih permintaan untuk membaca dan menjawabnya.',
  request: (number: number) => `Permintaan no. ${number}`,
  requestStates: {
    requested: 'Menunggu jawaban', accepted: 'Diterima, belum dijadwalkan', scheduled: 'Dijadwalkan', declined: 'Ditolak', done: 'Selesai dikunjungi',
  } satisfies Record<SickRequest['status'], string>,
  accept: 'Terima permintaan', decline: 'Tolak…', planFor: 'Rencanakan kunjungan', openVisit: 'Buka kunjungan',
  acceptHint: 'Keluarga diberi tahu lewat SMS.',
  declining: {
    title: 'Tolak permintaan', text: 'Keluarga membaca alasan ini dalam satu SMS. Tulis dengan sopan apa yang dapat dilakukan.',
    reason: 'Alasan untuk keluarga', counted: (used: number, room: number) => `${used} dari ${room} septet`, send: 'Tolak dan beri tahu',
    long: 'Alasan terlalu panjang untuk SMS.',
  },
  visits: 'Kunjungan', noVisits: 'Belum ada kunjungan.', plan: 'Rencanakan kunjungan', day: 'Hari', place: 'Tempat', kind: 'Jenis', team: 'Tim', found: 'Terekam',
  nobody: 'Belum ada', of: (captured: number, expected: number) => `${captured} dari ${expected}`,
  visitStates: { planned: 'Direncanakan', closed: 'Selesai' } satisfies Record<OutreachVisit['status'], string>,
  planning: {
    title: 'Kunjungan baru', kind: 'Jenis kunjungan', home: 'Untuk permintaan', chooseHome: 'Pilih permintaan yang sudah diterima',
    noHome: 'Belum ada permintaan yang diterima.', place: 'Tempat', placeHint: 'Desa dan balai, misalnya: Balai Desa Teluk Bakau', homePlace: 'Alamat rumah',
    region: 'Wilayah', noRegion: 'Tidak ditentukan', date: 'Tanggal', starts: 'Mulai pukul', expected: 'Perkiraan orang', team: 'Petugas',
    noTeam: 'Kantor ini belum mempunyai petugas lapangan.', minTeam: (count: number) => `Sedikitnya ${count} petugas. Boleh dipilih nanti.`, send: 'Simpan kunjungan',
  },
  roster: 'Daftar orang', noRoster: 'Belum ada nama.', name: 'Nama', nik: 'NIK', born: 'Lahir', phone: 'HP',
  rosterStates: { expected: 'Belum', captured: 'Terekam', absent: 'Tidak hadir' } satisfies Record<RosterPerson['status'], string>,
  counts: { roster: 'di daftar', captured: 'terekam', absent: 'tidak hadir', open: 'belum' },
  starts: 'Mulai', expected: 'Perkiraan', forRequest: 'Permintaan', regionOf: 'Wilayah',
  sendTeam: 'Tugaskan petugas', changeTeam: 'Ubah tim', saveTeam: 'Simpan tim', teamText: 'HP petugas mendapat kunjungan ini pada pengiriman berikutnya.',
  tooFew: (count: number) => `Perlu sedikitnya ${count} petugas`,
  pasting: {
    open: 'Tambah nama', title: 'Tempel daftar nama', text: 'Satu orang satu baris: nama, NIK, tanggal lahir, jenis kelamin, HP. Boleh disalin langsung dari lembar kerja.',
    label: 'Daftar nama', example: 'Siti Rohana; 2172014107510002; 01-07-1951; P; 081270010001', send: 'Muat daftar',
    took: (added: number, already: number) => `${added} nama dimuat${already > 0 ? `, ${already} sudah ada` : ''}.`,
    wrong: (count: number) => `${count} baris belum dimuat. Perbaiki di kotak ini, lalu muat lagi.`,
    line: 'Baris', field: 'Yang salah', right: 'Contoh yang benar', wrote: 'Tertulis',
    fields: { name: 'Nama', nik: 'NIK', birthDate: 'Tanggal lahir', sex: 'Jenis kelamin', phone: 'HP', line: 'Baris' } as Record<string, string>,
  },
}

const en: typeof id = {
  requests: 'Requests of families', noRequests: 'No requests.', number: 'No.', patient: 'Who is ill', urgency: 'Urgency', address: 'Address',
  contact: 'To call', relation: 'Asked by', letter: 'Doctor’s letter', yes: 'Yes', no: 'No', asked: 'Asked', answerBy: 'Answer by',
  state: 'State', region: 'Region', overdue: 'Answer is late', choose: 'Choose a request to read and answer it.',
  request: (number) => `Request no. ${number}`,
  requestStates: { requested: 'Waits for an answer', accepted: 'Accepted, no date yet', scheduled: 'Has a date', declined: 'Declined', done: 'Visited' },
  accept: 'Accept request', decline: 'Decline…', planFor: 'Plan the visit', openVisit: 'Open the visit',
  acceptHint: 'The family is told by SMS.',
  declining: {
    title: 'Decline the request', text: 'The family reads this reason in one SMS. Say kindly what they can do.',
    reason: 'Reason for the family', counted: (used, room) => `${used} of ${room} septets`, send: 'Decline and tell them', long: 'The reason is too long for the SMS.',
  },
  visits: 'Visits', noVisits: 'No visits yet.', plan: 'Plan a visit', day: 'Day', place: 'Place', kind: 'Kind', team: 'Team', found: 'Captured',
  nobody: 'Nobody yet', of: (captured, expected) => `${captured} of ${expected}`,
  visitStates: { planned: 'Planned', closed: 'Finished' },
  planning: {
    title: 'New visit', kind: 'Kind of visit', home: 'For the request', chooseHome: 'Choose an accepted request',
    noHome: 'No request is accepted yet.', place: 'Place', placeHint: 'Village and hall, for example: Balai Desa Teluk Bakau', homePlace: 'Address of the home',
    region: 'Region', noRegion: 'Not said', date: 'Date', starts: 'Starts at', expected: 'People expected', team: 'Officers',
    noTeam: 'This office has no field officers yet.', minTeam: (count) => `At least ${count}. May be chosen later.`, send: 'Save the visit',
  },
  roster: 'People', noRoster: 'No names yet.', name: 'Name', nik: 'NIK', born: 'Born', phone: 'Phone',
  rosterStates: { expected: 'To come', captured: 'Captured', absent: 'Absent' },
  counts: { roster: 'on the list', captured: 'captured', absent: 'absent', open: 'to come' },
  starts: 'Starts', expected: 'Expected', forRequest: 'Request', regionOf: 'Region',
  sendTeam: 'Assign officers', changeTeam: 'Change the team', saveTeam: 'Save the team', teamText: 'Their phones get this visit when they next connect.',
  tooFew: (count) => `Needs at least ${count} ${count === 1 ? 'officer' : 'officers'}`,
  pasting: {
    open: 'Add names', title: 'Paste a list of names', text: 'One person a line: name, NIK, birth date, sex, phone. May be copied straight out of a sheet.',
    label: 'List of names', example: 'Siti Rohana; 2172014107510002; 01-07-1951; P; 081270010001', send: 'Add the list',
    took: (added, already) => `${added} ${added === 1 ? 'name' : 'names'} added${already > 0 ? `, ${already} known already` : ''}.`,
    wrong: (count) => `${count} ${count === 1 ? 'line was' : 'lines were'} not taken. Mend them in this box and add again.`,
    line: 'Line', field: 'What is wrong', right: 'Right would be', wrote: 'It says',
    fields: { name: 'Name', nik: 'NIK', birthDate: 'Birth date', sex: 'Sex', phone: 'Phone', line: 'Line' },
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }

export const requestShapes = { requested: 'half', accepted: 'full', scheduled: 'full', declined: 'cross', done: 'done' } as const satisfies Record<SickRequest['status'], StateShape>
export const visitShapes = { planned: 'none', closed: 'done' } as const satisfies Record<OutreachVisit['status'], StateShape>
export const rosterShapes = { expected: 'none', captured: 'done', absent: 'hold' } as const satisfies Record<RosterPerson['status'], StateShape>

/** Where the sick lie is covered for those who only keep the calendar: to them the visit is what it is for. */
export const placeOf = ({ place, kind }: Pick<OutreachVisit, 'place' | 'kind'>): string => (/^•+$/.test(place) ? kind.label : place)
