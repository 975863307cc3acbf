const id = {
  title: 'Jemput Lapangan', menu: 'Halaman', progress: 'Keadaan kirim', visits: 'Kunjungan', people: 'Peserta', send: 'Kirim', route: 'Rute',
  back: 'Kembali', trouble: 'Halaman ini tidak dapat dibuka.', troubleText: 'Yang sudah tersimpan di HP tetap aman.', again: 'Buka lagi', held: (count: number) => `${count} tertahan`,
}
const en: typeof id = {
  title: 'Jemput Field', menu: 'Pages', progress: 'Sending', visits: 'Visits', people: 'People', send: 'Sending', route: 'Route',
  back: 'Back', trouble: 'This page cannot be opened.', troubleText: 'What is saved on this phone stays safe.', again: 'Open again', held: (count) => `${count} held`,
}
export const words = { id, en }
