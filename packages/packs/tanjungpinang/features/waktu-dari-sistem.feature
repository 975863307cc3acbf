# language: id
Fitur: Sistem mencarikan dan menentukan waktu
  Di Tanjungpinang pemohon tidak memilih jam: "sistemnya mencarikan dan menentukan waktu" (A11), dan memberitahukannya
  lewat pesan (A12). Yang perlu dibawa dapat ditanyakan dari telepon; berkas asli diserahkan di loket (A13). Siapa pun
  mendapat waktu dengan cara yang sama, tanpa calo dan tanpa pungutan (A14).

  Dasar:
    Dengan kantor "tanjungpinang"
    Dan sekarang 2017-11-22 09:00

  Skenario: Sistem memberi waktu terdekat (A11, AC-A6)
    Ketika +628161 menghubungi "*384*21*1*1*1#"
    Maka layar berisi "Kam 23/11/17 08.00-09.00 WIB, 1 orang"
    Dan 1 kursi terisi pada 2017-11-23 pukul 08:00

  Skenario: Waktu lain boleh diminta sekali, dan kursi yang pertama kembali (AC-A6)
    Ketika +628161 menghubungi "*384*21*1*1*1#"
    Dan +628161 memilih "Waktu lain"
    Maka layar adalah:
      """
      Kam 23/11/17 09.00-10.00 WIB, 1 orang. Tempat ditahan sampai 09.15.
      1 Lanjutkan
      2 Lepaskan tempat
      00 Menu
      """
    Dan 0 kursi terisi pada 2017-11-23 pukul 08:00
    Dan 1 kursi terisi pada 2017-11-23 pukul 09:00

  Skenario: Waktu yang diterima dipastikan dengan nomor antrean lewat SMS (A12, A13)
    Ketika +628161 menghubungi "*384*21*1*1*1#"
    Dan +628161 memilih "Lanjutkan"
    Dan +628161 menjawab "2172011701870001"
    Dan +628161 menjawab "Hasan"
    Dan +628161 memilih "Ya"
    Maka layar berisi "Antrean A-001"
    Dan +628161 menerima SMS berisi "terkonfirmasi Kam 23/11/17 08.00-09.00 WIB"
    Dan +628161 menerima SMS berisi "Bawa KTP, KK, akta asli"
    Dan antrean +628161 berstatus "confirmed"

  Skenario: Jam yang penuh dilewati (A11)
    Dengan 15 kursi terisi pada 2017-11-23 pukul 08:00
    Ketika +628161 menghubungi "*384*21*1*1*1#"
    Maka layar berisi "Kam 23/11/17 09.00-10.00 WIB"

  Skenario: Hari yang sudah penuh menurut kapasitas dilewati (A11)
    Dengan 75 kursi terisi pada 2017-11-23
    Ketika +628161 menghubungi "*384*21*1*1*1#"
    Maka layar berisi "Jum 24/11/17 08.00-09.00 WIB"

  Skenario: Satu keluarga mendapat jam yang cukup untuk semua
    Dengan 12 kursi terisi pada 2017-11-23 pukul 08:00
    Ketika +628161 menghubungi "*384*21*1*1*4#"
    Maka layar berisi "Kam 23/11/17 09.00-10.00 WIB, 4 orang"
    Dan 12 kursi terisi pada 2017-11-23 pukul 08:00

  Skenario: Satu orang tidak dapat memegang dua tempat (A14)
    Dengan +628162 punya antrean pada 2017-11-23 pukul 08:00 dengan NIK "2172011701870001"
    Ketika +628161 menghubungi "*384*21*1*1*1#"
    Dan +628161 memilih "Lanjutkan"
    Dan +628161 menjawab "2172011701870001"
    Maka layar berisi "Ia sudah punya antrean Kam 23/11/17 di Tanjungpinang"

  Skenario: DAFTAR lewat SMS pun mendapat waktu dari sistem (A11)
    Ketika +628161 mengirim SMS "DAFTAR"
    Dan +628161 memilih "Paspor baru"
    Dan +628161 mengirim SMS "1"
    Maka +628161 menerima SMS berisi "Kam 23/11/17 08.00-09.00 WIB, 1 orang"
    Ketika +628161 memilih "Waktu lain"
    Maka +628161 menerima SMS berisi "Kam 23/11/17 09.00-10.00 WIB, 1 orang"

  Skenario: Syarat lewat SMS, tanpa data apa pun (A13, AC-A8)
    Ketika +628164 mengirim SMS "SYARAT"
    Dan +628164 mengirim SMS "1"
    Maka +628164 menerima SMS berisi "KTP, KK, akta lahir/ijazah/buku nikah. Semua asli"
    Dan +628164 menerima SMS berisi "Rp355.000"

  Skenario: Syarat lewat menu (AC-A8)
    Ketika +628164 menghubungi "*384*21#"
    Dan +628164 memilih "Syarat paspor"
    Dan +628164 memilih "Ganti (habis berlaku)"
    Maka layar berisi "bawa KTP, paspor lama"
    Dan sesi berakhir
