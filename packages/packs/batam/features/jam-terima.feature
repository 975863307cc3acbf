# language: id
Fitur: Batam menerima pendaftaran pukul 07.30 sampai 10.00 (sumber 003)
  Pemohon mengirim #Nama#Tanggal Lahir#Alamat pada jam pelayanan. Foto KTP tidak dapat dikirim lewat SMS: NIK ditanyakan,
  dan fotonya diambil di loket. Tanggalnya dicarikan oleh kantor.

  Dasar:
    Dengan kantor "batam"

  Skenario: Nama, tanggal lahir, alamat; NIK ditanyakan; kantor memberi waktu (W4, AC-W6)
    Dengan sekarang 2017-08-07 07:30
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Maka +628141 menerima SMS berisi "Balas dengan NIK (16 angka di KTP/KK)"
    Dan antrean +628141 berstatus "held"
    Dan 1 kursi terisi pada 2017-08-07 pukul 08:00
    Ketika +628141 mengirim SMS "2171012501870001"
    Maka +628141 menerima SMS berisi "IMIGRASI BATAM: Kode {kode +628141}. Balas YA utk konfirmasi antrean Budi, Sen 07/08/17 08.00-09.00"
    Ketika +628141 mengirim SMS "YA"
    Maka antrean +628141 berstatus "confirmed"
    Dan +628141 menerima SMS berisi "Antrean A-001 terkonfirmasi Sen 07/08/17 08.00-09.00 WIB"

  Garis-Besar Skenario: Pukul 07.30 sampai 10.00 diterima, kedua batasnya termasuk (W4, AC-W6)
    Dengan sekarang 2017-08-07 <jam>
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Maka antrean +628141 berstatus "held"

    Contoh:
      | jam   |
      | 07:30 |
      | 10:00 |

  Garis-Besar Skenario: Di luar jam itu dijawab dengan jamnya, tanpa mengambil tempat (W4, AC-W6)
    Dengan sekarang 2017-08-07 <jam>
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Maka +628141 menerima SMS berisi "Layanan 07.30-10.00 WIB"
    Dan 0 kursi terisi pada 2017-08-07
    Dan antrean +628141 berstatus "none"

    Contoh:
      | jam   |
      | 07:29 |
      | 10:01 |

  Skenario: Pada hari libur jam pelayanannya pun tidak ada, dan itu dikatakan
    Dengan sekarang 2017-08-17 08:00
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Maka +628141 menerima SMS berisi "Layanan 07.30-10.00 WIB pada hari kerja"

  Skenario: Yang mendaftar tepat waktu boleh menjawab sesudah pukul 10.00 (AC-W6)
    Dengan sekarang 2017-08-07 10:00
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Dan 5 menit berlalu
    Dan +628141 mengirim SMS "2171012501870001"
    Dan +628141 mengirim SMS "YA"
    Maka antrean +628141 berstatus "confirmed"

  Skenario: NIK yang tidak cocok dengan tanggal lahir ditanyakan lagi (AC-W6)
    Dengan sekarang 2017-08-07 08:00
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Dan +628141 mengirim SMS "2171012601870001"
    Maka +628141 menerima SMS berisi "NIK tidak cocok dengan tanggal lahir"
    Dan antrean +628141 berstatus "held"
    Ketika +628141 mengirim SMS "2171012501870001"
    Maka +628141 menerima SMS berisi "Kode {kode +628141}"

  Skenario: NIK perempuan bertanggal lahir ditambah empat puluh, dan cocok
    Dengan sekarang 2017-08-07 08:00
    Ketika +628141 mengirim SMS "#Siti#15081990#Jl Mawar 3, Batam"
    Dan +628141 mengirim SMS "2171015508900002"
    Maka +628141 menerima SMS berisi "konfirmasi antrean Siti"

  Skenario: NIK yang sudah punya antrean: tempatnya langsung dilepas
    Dengan sekarang 2017-08-07 08:00
    Dan +628142 punya antrean pada 2017-08-08 pukul 08:00 dengan NIK "2171012501870001"
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Dan +628141 mengirim SMS "2171012501870001"
    Maka +628141 menerima SMS berisi "sudah punya antrean Sel 08/08/17"
    Dan 0 kursi terisi pada 2017-08-07

  Skenario: Alamat yang terlalu pendek disebut, dengan contohnya
    Dengan sekarang 2017-08-07 08:00
    Ketika +628141 mengirim SMS "#Budi#25011987#Batam"
    Maka +628141 menerima SMS berisi "Contoh: #Budi#25011987#Jl Melati 5, Batam"
    Dan 0 kursi terisi pada 2017-08-07

  Skenario: Format kantor lain dijawab dengan format Batam
    Dengan sekarang 2017-08-07 08:00
    Ketika +628141 mengirim SMS "#Budi#25011987"
    Maka +628141 menerima SMS berisi "Baru 2 dari 3 data. Tulis #Nama#TglLahir#Alamat"

  Skenario: Jam yang penuh dilewati, hari yang penuh juga (W10)
    Dengan sekarang 2017-08-07 08:00
    Dan 100 kursi terisi pada 2017-08-07
    Ketika +628141 mengirim SMS "#Budi#25011987#Jl Melati 5, Batam"
    Dan +628141 mengirim SMS "2171012501870001"
    Maka +628141 menerima SMS berisi "Sel 08/08/17 08.00-09.00"

  Skenario: Lewat menu telepon pun jam pelayanannya sama
    Dengan sekarang 2017-08-07 10:01
    Ketika +628141 menghubungi "*384*2171*1#"
    Maka layar berisi "Layanan 07.30-10.00 WIB"
    Dan sesi berakhir
