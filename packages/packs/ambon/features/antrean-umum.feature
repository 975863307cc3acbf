# language: id
Fitur: Antrean umum Ambon lewat telepon (sumber 000)
  Sejak 18 Februari 2019 pemohon umum memilih sendiri hari, jam, dan jumlah pemohon, paling banyak lima orang dari satu KK,
  dengan nama dan NIK setiap orang. Yang membatalkan baru dapat mendaftar lagi 30 hari setelah permohonan terakhirnya.

  Dasar:
    Dengan kantor "ambon"
    Dan sekarang 2019-02-16 10:00

  Skenario: Hari pertama, waktu Ambon adalah WIT (A1, A7, AC-A7)
    Ketika +628151 menghubungi "*384*81#"
    Dan +628151 memilih "Daftar antrean"
    Dan +628151 memilih "Paspor baru"
    Maka layar berisi "1 Sen 18/02/19 (sisa 40)"
    Ketika +628151 memilih "Sen 18/02/19"
    Dan +628151 memilih "08.00-09.00"
    Dan +628151 menjawab "1"
    Dan +628151 menjawab "8171011701870001"
    Dan +628151 menjawab "Yopi"
    Maka layar berisi "Sen 18/02/19 08.00-09.00 WIT"
    Ketika +628151 memilih "Ya"
    Maka layar berisi "Antrean A-001"
    Dan +628151 menerima SMS berisi "terkonfirmasi Sen 18/02/19 08.00-09.00 WIT"
    Ketika sekarang 2019-02-18 07:50
    Dan pukul 08:00 pemohon +628151 datang
    Maka antrean +628151 berstatus "arrived"
    Dan tiket "A-001" keluar

  Skenario: Kabar datang begitu pendaftaran berhasil (A3)
    Ketika +628151 menghubungi "*384*81*1*2*1*1*1*8171011701870001*Yopi*1#"
    Maka sesi berakhir
    Dan +628151 menerima SMS berisi "IMIGRASI AMBON: Antrean A-001 terkonfirmasi"

  Skenario: Enam puluh orang dalam empat hari mendapat tempat (A1)
    Dengan sekarang 2019-02-17 10:00
    Dan 15 kursi terisi pada 2019-02-18
    Dan 15 kursi terisi pada 2019-02-19
    Dan 15 kursi terisi pada 2019-02-20
    Dan 15 kursi terisi pada 2019-02-21
    Ketika +628151 menghubungi "*384*81*1*1#"
    Maka layar berisi "Sen 18/02/19 (sisa 25)"
    Dan layar berisi "Kam 21/02/19 (sisa 25)"

  Skenario: Nama dan NIK setiap orang, KK setiap orang (A8, A9)
    Ketika +628151 menghubungi "*384*81*1*1*1*1*2#"
    Maka layar berisi "Pemohon 1/2"
    Ketika +628151 menjawab "8171011701870001"
    Dan +628151 menjawab "Yopi"
    Maka layar berisi "Nomor KK"
    Ketika +628151 menjawab "8171010504100006"
    Maka layar berisi "Pemohon 2/2"
    Ketika +628151 menjawab "8171015508900002"
    Dan +628151 menjawab "Maria"
    Dan +628151 menjawab "8171010504100006"
    Maka layar berisi "Yopi +1"
    Ketika +628151 memilih "Ya"
    Maka +628151 menerima SMS berisi "Antrean A-001 s.d. A-002"
    Dan 2 kursi terisi pada 2019-02-18 pukul 08:00

  Skenario: Anggota ketiga dari KK lain: bukan dia, atau tidak sama sekali (A8, AC-A2)
    Ketika +628151 menghubungi "*384*81*1*1*1*1*3#"
    Dan +628151 menjawab "8171011701870001"
    Dan +628151 menjawab "Yopi"
    Dan +628151 menjawab "8171010504100006"
    Dan +628151 menjawab "8171015508900002"
    Dan +628151 menjawab "Maria"
    Dan +628151 menjawab "8171010504100006"
    Dan +628151 menjawab "8171010101100003"
    Dan +628151 menjawab "Ako"
    Dan +628151 menjawab "8171010504100007"
    Maka layar berisi "Semua anggota harus satu KK"
    Dan 3 kursi terisi pada 2019-02-18 pukul 08:00
    Ketika +628151 memilih "Batal semua"
    Maka sesi berakhir
    Dan 0 kursi terisi pada 2019-02-18 pukul 08:00

  Skenario: KK yang salah tulis boleh diperbaiki, dan satu tempat boleh dikembalikan (AC-A2)
    Ketika +628151 menghubungi "*384*81*1*1*1*1*2#"
    Dan +628151 menjawab "8171011701870001"
    Dan +628151 menjawab "Yopi"
    Dan +628151 menjawab "8171010504100006"
    Dan +628151 menjawab "8171015508900002"
    Dan +628151 menjawab "Maria"
    Dan +628151 menjawab "8171010504100007"
    Maka layar berisi "Semua anggota harus satu KK"
    Ketika +628151 memilih "Tulis nomor KK lain"
    Dan +628151 menjawab "8171010504100008"
    Maka layar berisi "Semua anggota harus satu KK"
    Ketika +628151 memilih "Tanpa orang ini"
    Maka layar berisi "Yopi Sen 18/02/19 08.00-09.00 WIT"
    Dan 1 kursi terisi pada 2019-02-18 pukul 08:00
    Ketika +628151 memilih "Ya"
    Maka antrean +628151 berstatus "confirmed"

  Skenario: KK di loket ternyata lain: orang itu keluar, tempatnya kembali, yang lain tetap (A8, AC-A2)
    Ketika +628151 menghubungi "*384*81*1*1*1*1*2#"
    Dan +628151 menjawab "8171011701870001"
    Dan +628151 menjawab "Yopi"
    Dan +628151 menjawab "8171010504100006"
    Dan +628151 menjawab "8171015508900002"
    Dan +628151 menjawab "Maria"
    Dan +628151 menjawab "8171010504100006"
    Dan +628151 memilih "Ya"
    Maka 2 kursi terisi pada 2019-02-18 pukul 08:00
    Ketika petugas mengeluarkan pemohon 2 dari antrean +628151
    Maka 1 kursi terisi pada 2019-02-18 pukul 08:00
    Dan antrean +628151 berstatus "confirmed"
    Dan +628151 menerima SMS berisi "Maria tidak ikut antrean"
    Ketika +628152 menghubungi "*384*81*1*1*1*1*1*8171015508900002#"
    Maka layar berisi "Nama lengkap"

  Skenario: Enam orang tidak dapat diterima (A8, AC-A2)
    Ketika +628151 menghubungi "*384*81*1*1*1*1*6#"
    Maka layar berisi "Maks 5 pemohon per nomor"
    Dan 0 kursi terisi pada 2019-02-18

  Skenario: Biaya Rp355.000 disebut bersama syaratnya (A4)
    Ketika +628151 mengirim SMS "SYARAT"
    Dan +628151 memilih "Paspor baru"
    Maka +628151 menerima SMS berisi "Biaya Rp355.000"
    Dan +628151 menerima SMS berisi "tekan *384*81#"
