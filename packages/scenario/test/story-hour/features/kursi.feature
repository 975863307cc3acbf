# language: id
Fitur: Kursi untuk jam bercerita
  Sebuah taman bacaan memakai mesin yang sama dengan paketnya sendiri. Senin, Rabu, Jumat sore dan Sabtu pagi, sepuluh anak setiap jam.

  Dasar:
    Dengan kantor "story-hour"
    Dan sekarang 2017-08-07 07:31

  Skenario: Dua anak lewat telepon, diingatkan sehari sebelumnya, dan masuk
    Ketika +628121 menghubungi "*123*7#"
    Maka layar berisi "Melati"
    Ketika +628121 memilih "Pesan tempat"
    Dan +628121 memilih "Wayang"
    Maka layar berisi "Wayang, hari apa?"
    Ketika +628121 memilih "Rab 09/08/17"
    Dan +628121 menjawab "2"
    Maka layar berisi "Anak 1/2, ditahan sampai 07.46."
    Dan 2 kursi terisi pada 2017-08-09 pukul 15:00
    Ketika +628121 menjawab "Ani Lestari"
    Dan +628121 menjawab "25012003"
    Maka layar berisi "Hanya untuk anak di bawah 12 tahun."
    Ketika +628121 menjawab "25012010"
    Dan +628121 menjawab "Budi Lestari"
    Dan +628121 menjawab "03052012"
    Maka layar berisi "Ani Lestari +1"
    Ketika +628121 memilih "Ya"
    Maka layar berisi "Kursi A-001 s.d. A-002"
    Dan +628121 menerima SMS berisi "TAMAN BACAAN: Kursi A-001 s.d. A-002, kode {kode +628121}, Rab 09/08/17 15.00-16.00 WITA. Bawa tikar kecil. Uang Rp5.000."
    Dengan sekarang 2017-08-08 15:00
    Maka +628121 menerima SMS berisi "Besok Rab 09/08/17 15.00-16.00 WITA ada cerita. Kursi A-001 s.d. A-002. Tidak bisa? Balas BATAL."
    Ketika pukul 14:55 pemohon +628121 datang
    Maka tiket "A-001" keluar

  Skenario: Satu anak lewat satu SMS, lalu tidak jadi
    Ketika +628122 mengirim SMS "#Citra#17052011#09082017"
    Maka +628122 menerima SMS berisi "TAMAN BACAAN: Citra, Rab 09/08/17 15.00-16.00. Balas YA dalam 15 menit."
    Ketika +628122 mengirim SMS "YA"
    Maka +628122 menerima SMS berisi "Kursi A-001, kode {kode +628122}"
    Ketika +628122 mengirim SMS "BATAL"
    Maka +628122 menerima SMS berisi "Kursi A-001 diberikan kepada anak lain?"
    Ketika +628122 mengirim SMS "YA"
    Maka +628122 menerima SMS berisi "Kursi sudah dilepas."
    Dan 0 kursi terisi pada 2017-08-09 pukul 15:00

  Skenario: Yang tidak menjawab kehilangan kursinya
    Ketika +628123 mengirim SMS "#Dewi#17052011#09082017"
    Dan 16 menit berlalu
    Maka +628123 menerima SMS berisi "Waktu habis, kursi {kode +628123} dilepas."
    Dan antrean +628123 berstatus "expired"
    Dan 0 kursi terisi pada 2017-08-09 pukul 15:00

  Skenario: Jam yang penuh memberi jam berikutnya, anak yang sama tidak dua kali
    Dengan 10 kursi terisi pada 2017-08-09 pukul 15:00
    Ketika +628124 mengirim SMS "#Eka#17052011#09082017"
    Maka +628124 menerima SMS berisi "Eka, Rab 09/08/17 16.00-17.00"
    Ketika +628125 mengirim SMS "#eka#17052011#11082017"
    Maka +628125 menerima SMS berisi "Anak ini sudah punya kursi Rab 09/08/17."

  Skenario: Hari tutup dan hari tanpa cerita tidak ditawarkan
    Ketika +628126 mengirim SMS "#Fajar#17052011#16082017"
    Maka +628126 menerima SMS berisi "Jum 18/08/17 15.00-16.00"

  Skenario: Yang datang dari jauh tanpa pesan dibantu dengan kursi tersendiri
    Dengan sekarang 2017-08-09 14:50
    Ketika petugas membantu pemohon di loket dengan alasan "far"
    Maka tiket "B-001" keluar
    Dan 0 kursi terisi pada 2017-08-09
