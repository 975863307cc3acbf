# language: id
Fitur: Antrean Jakarta Pusat dengan tanda pagar (sumber 003)
  Sejak 14 Juli 2017 pemohon mengirim #Nama#Tanggal Lahir#Tanggal Kedatangan. Setiap hari datang 250 sampai 400 orang,
  juga dari luar Jakarta.

  Dasar:
    Dengan kantor "jakarta-pusat"
    Dan sekarang 2017-07-14 09:10

  Skenario: Hari pertama, pemohon dari mana pun dilayani (W2, W3, W15)
    Ketika +628131 mengirim SMS "#Rahmat#03051979#17072017"
    Maka +628131 menerima SMS berisi "IMIGRASI JAKPUS: Kode {kode +628131}"
    Ketika +628131 mengirim SMS "YA"
    Maka +628131 menerima SMS berisi "Antrean A-001 terkonfirmasi Sen 17/07/17 08.00-09.00 WIB"
    Dan +628131 menerima SMS berisi "Datang 07.30."

  Skenario: Satu nomor, satu permintaan; nomor pribadi bukan loket calo (W6)
    Ketika +628131 mengirim SMS "#Rahmat#03051979#17072017"
    Dan +628131 mengirim SMS "#Tono#04061980#17072017"
    Maka +628131 menerima SMS berisi "belum dikonfirmasi"
    Dan 1 kursi terisi pada 2017-07-17

  Skenario: Kuota sehari habis, diatur untuk hari kerja berikutnya (W10)
    Dengan 300 kursi terisi pada 2017-07-17
    Ketika +628131 mengirim SMS "#Rahmat#03051979#17072017"
    Maka +628131 menerima SMS berisi "Kuota 17/07/17 penuh. Jadwal terdekat Sel 18/07/17 08.00"
    Dan 300 kursi terisi pada 2017-07-17

  Skenario: Nomor lain yang tahu kodenya hanya melihat tanggal dan kantor (AC-W8)
    Ketika +628131 mengirim SMS "#Rahmat#03051979#17072017"
    Dan +628131 mengirim SMS "YA"
    Dan +628139 mengirim SMS "CEK {kode +628131}"
    Maka +628139 menerima SMS berisi "IMIGRASI JAKPUS: Kode itu terdaftar untuk Sen 17/07/17"
    Ketika +628139 mengirim SMS "BATAL {kode +628131} 01011990"
    Dan +628139 mengirim SMS "YA"
    Maka +628139 menerima SMS berisi "Tanggal lahir tidak cocok"
    Dan antrean +628131 berstatus "confirmed"

  Skenario: Tempat yang ditahan hanya dapat dilepas dari nomor pendaftarnya (AC-W8)
    Ketika +628131 mengirim SMS "#Rahmat#03051979#17072017"
    Dan +628139 mengirim SMS "BATAL {kode +628131} 03051979"
    Dan +628139 mengirim SMS "YA"
    Maka antrean +628131 berstatus "held"
    Ketika +628131 mengirim SMS "BATAL"
    Maka antrean +628131 berstatus "cancelled"
    Dan 0 kursi terisi pada 2017-07-17

  Skenario: CEK, UBAH, BATAL menutup kekurangan tahun 2017 (W13, AC-W10)
    Ketika +628131 mengirim SMS "#Rahmat#03051979#18072017"
    Dan +628131 mengirim SMS "YA"
    Dan +628131 mengirim SMS "CEK"
    Maka +628131 menerima SMS berisi "Rahmat: terkonfirmasi"
    Ketika +628131 mengirim SMS "UBAH"
    Dan +628131 mengirim SMS "03051979"
    Dan +628131 memilih "Rab 19/07/17"
    Dan +628131 mengirim SMS "YA"
    Maka +628131 menerima SMS berisi "Jadwal diubah ke Rab 19/07/17 08.00-09.00 WIB"
    Ketika +628131 mengirim SMS "BATAL"
    Dan +628131 mengirim SMS "03051979"
    Dan +628131 mengirim SMS "YA"
    Maka +628131 menerima SMS berisi "dibatalkan. Anda boleh mendaftar lagi kapan saja"
    Dan antrean +628131 berstatus "cancelled"
    Dan 0 kursi terisi pada 2017-07-19

  Skenario: Terlambat berarti hangus, dan boleh langsung mendaftar lagi (W7, AC-W7)
    Dengan sekarang 2017-07-17 07:30
    Dan +628131 punya antrean pada 2017-07-17 pukul 08:00
    Ketika pukul 08:01 pemohon +628131 datang
    Maka antrean +628131 berstatus "forfeited"
    Ketika +628131 mengirim SMS "#Rahmat#03051979#18072017"
    Maka antrean +628131 berstatus "held"
