# language: id
Fitur: Atambua: bayar dahulu, baru nomor antrean (sumber 004)
  "Melakukan pembayaran untuk mendapatkan nomor antrian": tempat ditahan dua jam selagi orang membayar. Uang yang datang
  terlambat, dua kali, atau tidak pas tidak pernah hilang diam-diam: ada tempat lain, atau petugas yang melihatnya.

  Dasar:
    Dengan kantor "atambua"
    Dan sekarang 2023-12-05 17:00
    Ketika +628171 menghubungi "*384*53*1*1*1*1*1*1#"
    Dan +628171 menjawab "5304011701870001"
    Dan +628171 menjawab "Yosef"
    Dan +628171 menjawab "1"

  Skenario: Nomor antrean keluar setelah lunas (M7, AC-M6)
    Maka layar berisi "Bayar Rp350.000 paling lambat 05/12 19.00"
    Dan sesi berakhir
    Dan +628171 menerima SMS berisi "Kode billing"
    Dan antrean +628171 berstatus "unpaid"
    Dan 1 kursi terisi pada 2023-12-06 pukul 08:00
    Ketika pembayaran +628171 diterima
    Maka +628171 menerima SMS berisi "Antrean A-001 terkonfirmasi Rab 06/12/23 08.00-09.00 WITA"
    Dan antrean +628171 berstatus "confirmed"
    Dan 1 kursi terisi pada 2023-12-06 pukul 08:00

  Skenario: Pengingat setengah jam sebelum batas, tidak bila sudah lunas
    Ketika 90 menit berlalu
    Maka +628171 menerima SMS berisi "Belum dibayar: Rp350.000, batas 05/12 19.00 WITA"
    Ketika +628172 menghubungi "*384*53*1*1*1*1*1*1#"
    Dan +628172 menjawab "5304015508900002"
    Dan +628172 menjawab "Maria"
    Dan +628172 menjawab "1"
    Dan pembayaran +628172 diterima
    Maka +628172 menerima SMS berisi "Antrean A-001"
    Ketika 125 menit berlalu
    Maka +628172 tidak menerima SMS

  Skenario: Uang yang terlambat: tempatnya masih ada, antrean tetap jadi (AC-M6)
    Ketika 121 menit berlalu
    Maka +628171 menerima SMS berisi "tempat Rab 06/12/23 08.00-09.00 dilepas"
    Dan antrean +628171 berstatus "expired"
    Dan 0 kursi terisi pada 2023-12-06
    Ketika pembayaran +628171 diterima
    Maka +628171 menerima SMS berisi "Pembayaran diterima. Antrean A-001 terkonfirmasi Rab 06/12/23 08.00-09.00 WITA"
    Dan antrean +628171 berstatus "confirmed"
    Dan 1 kursi terisi pada 2023-12-06 pukul 08:00

  Skenario: Uang yang terlambat: jamnya penuh, jam berikut diberikan (AC-M6)
    Ketika 121 menit berlalu
    Maka antrean +628171 berstatus "expired"
    Dengan 8 kursi terisi pada 2023-12-06 pukul 08:00
    Ketika pembayaran +628171 diterima
    Maka +628171 menerima SMS berisi "terkonfirmasi Rab 06/12/23 09.00-10.00 WITA"
    Dan 1 kursi terisi pada 2023-12-06 pukul 09:00
    Dan 8 kursi terisi pada 2023-12-06 pukul 08:00

  Skenario: Uang yang terlambat: orangnya sudah punya antrean lain, petugas yang mengurus
    Ketika 121 menit berlalu
    Dan +628172 menghubungi "*384*53*1*1*1*1*2*1#"
    Dan +628172 menjawab "5304011701870001"
    Dan +628172 menjawab "Yosef"
    Dan +628172 menjawab "1"
    Maka antrean +628172 berstatus "unpaid"
    Ketika pembayaran +628171 diterima
    Maka +628171 menerima SMS berisi "Uang Anda tercatat; petugas mencari jalan keluar"
    Dan antrean +628171 berstatus "expired"
    Dan antrean +628172 berstatus "unpaid"
    Dan 1 kursi terisi pada 2023-12-06

  Skenario: Uang datang setelah antreannya dibatalkan
    Ketika +628171 menghubungi "*384*53*2#"
    Dan +628171 memilih "Batalkan"
    Dan +628171 memilih "Ya"
    Maka layar berisi "kode billing tidak berlaku lagi"
    Dan antrean +628171 berstatus "cancelled"
    Dan 0 kursi terisi pada 2023-12-06
    Ketika pembayaran +628171 diterima
    Maka +628171 menerima SMS berisi "Uang Anda tercatat; petugas mencari jalan keluar"
    Dan antrean +628171 berstatus "cancelled"
    Dan 0 kursi terisi pada 2023-12-06

  Skenario: Dibayar dua kali: satu antrean, satu SMS
    Ketika pembayaran +628171 diterima
    Maka +628171 menerima SMS berisi "Antrean A-001"
    Ketika pembayaran +628171 diterima
    Maka +628171 tidak menerima SMS
    Dan antrean +628171 berstatus "confirmed"
    Dan 1 kursi terisi pada 2023-12-06

  Skenario: Jumlah yang tidak pas tidak memberi nomor
    Ketika +628171 membayar 35000 rupiah
    Maka antrean +628171 berstatus "unpaid"
    Ketika pembayaran +628171 diterima
    Maka antrean +628171 berstatus "confirmed"

  Skenario: Kode billing dikirim lagi, lewat SMS dan lewat menu
    Ketika +628171 mengirim SMS "BAYAR"
    Maka +628171 menerima SMS berisi "Bayar Rp350.000 paling lambat 05/12 19.00 WITA. Kode billing"
    Ketika +628171 menghubungi "*384*53*2#"
    Maka layar berisi "Bayar paling lambat 19.00"
    Ketika +628171 memilih "Kirim kode billing"
    Maka layar berisi "Bayar Rp350.000"
    Dan +628171 menerima SMS berisi "Kode billing"

  Skenario: BAYAR ketika tidak ada yang harus dibayar, atau batasnya lewat
    Ketika +628172 mengirim SMS "BAYAR"
    Maka +628172 menerima SMS berisi "Tidak ada yang harus dibayar"
    Ketika 121 menit berlalu
    Dan +628171 mengirim SMS "BAYAR"
    Maka +628171 menerima SMS berisi "Batas bayar sudah lewat"

  Skenario: Dua orang satu KK, satu kode billing untuk semua
    Ketika +628172 menghubungi "*384*53*1*1*1*1*1*2#"
    Dan +628172 menjawab "5304010504100006"
    Dan +628172 menjawab "5304015508900002"
    Dan +628172 menjawab "Maria"
    Dan +628172 menjawab "5304014101100003"
    Dan +628172 menjawab "Agnes"
    Dan +628172 menjawab "1"
    Maka layar berisi "Bayar Rp700.000"
    Ketika pembayaran +628172 diterima
    Maka +628172 menerima SMS berisi "Antrean A-001 s.d. A-002 terkonfirmasi"

  Skenario: Yang sudah membayar lalu batal: diberi tahu soal uangnya
    Ketika pembayaran +628171 diterima
    Dan +628171 menghubungi "*384*53*2#"
    Dan +628171 memilih "Batalkan"
    Dan +628171 menjawab "17011987"
    Dan +628171 memilih "Ya"
    Maka layar berisi "Pengembalian uangnya kami urus"
    Dan antrean +628171 berstatus "cancelled"

  Skenario: Komputer kantor mati sebelum uangnya datang
    Ketika sistem dimulai ulang
    Dan pembayaran +628171 diterima
    Maka antrean +628171 berstatus "confirmed"
    Dan +628171 menerima SMS berisi "Antrean A-001"

  Skenario: Petugas memesankan untuk sebuah nomor: kode billing lewat SMS, nomor antrean setelah lunas
    Ketika petugas memesankan +628172 pada 2023-12-06 pukul 09:00
    Maka +628172 menerima SMS berisi "Bayar Rp350.000 paling lambat 05/12 19.00 WITA. Kode billing"
    Dan antrean +628172 berstatus "unpaid"
    Ketika pembayaran +628172 diterima
    Maka +628172 menerima SMS berisi "Antrean A-001 terkonfirmasi"
    Dan +628172 tidak menerima SMS

  Skenario: Calon pekerja migran dengan paspor pertama tidak membayar; siapa yang mengganti paspor tidak ditanya
    Dengan sekarang 2026-11-25 10:00
    Ketika +628173 menghubungi "*384*53*1*1*1*1*1*1#"
    Maka layar berisi "Calon pekerja migran, paspor pertama?"
    Ketika +628173 menjawab "1"
    Dan +628173 menjawab "5304015508900002"
    Dan +628173 menjawab "Maria"
    Dan +628173 menjawab "1"
    Maka layar berisi "Antrean A-001"
    Dan antrean +628173 berstatus "confirmed"
    Ketika +628174 menghubungi "*384*53*1*2*1*1*1*1#"
    Maka layar berisi "NIK (16 angka di KTP/KK)"
