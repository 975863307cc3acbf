# language: id
Fitur: Cek, ubah, dan batal tanpa datang ke kantor
  Antrean yang dibatalkan atau dipindah memberi tempat kepada orang lain. Untuk itu diminta kode dan tanggal
  lahir, sebab telepon di desa sering dipinjam; memilih dari daftar nomor sendiri sama dengan menyebut kodenya.

  Dasar:
    Dengan kantor "palembang"
    Dan sekarang 2017-09-04 09:00
    Dan +628121 punya antrean pada 2017-09-06 pukul 08:00 dengan NIK "1671011701870001"

  Skenario: Melihat antrean sendiri
    Ketika +628121 menghubungi "*384*16#"
    Dan +628121 memilih "Cek, ubah, batal"
    Maka layar berisi "Antrean A-001, kode {kode +628121}"
    Dan layar berisi "Rab 06/09/17 08.00-10.00 WIB"
    Ketika +628121 memilih "Kirim SMS"
    Maka sesi berakhir
    Dan +628121 menerima SMS berisi "terkonfirmasi"

  Skenario: Membatalkan dengan tanggal lahir
    Ketika +628121 menghubungi "*384*16*2#"
    Dan +628121 memilih "Batalkan"
    Maka layar berisi "Tanggal lahir"
    Ketika +628121 menjawab "17011987"
    Maka layar berisi "Tempat Anda diberikan kepada orang lain"
    Ketika +628121 memilih "Ya"
    Maka layar berisi "Antrean dibatalkan"
    Dan antrean +628121 berstatus "cancelled"
    Dan 0 kursi terisi pada 2017-09-06 pukul 08:00
    Dan +628121 menerima SMS berisi "dibatalkan"

  Skenario: Tanggal lahir yang salah tidak membatalkan apa pun
    Ketika +628121 menghubungi "*384*16*2#"
    Dan +628121 memilih "Batalkan"
    Dan +628121 menjawab "18011987"
    Dan +628121 memilih "Ya"
    Maka layar berisi "Tanggal lahir tidak cocok"
    Dan antrean +628121 berstatus "confirmed"
    Dan 1 kursi terisi pada 2017-09-06 pukul 08:00

  Skenario: Tidak jadi membatalkan
    Ketika +628121 menghubungi "*384*16*2#"
    Dan +628121 memilih "Batalkan"
    Dan +628121 menjawab "17011987"
    Dan +628121 memilih "Tidak"
    Maka layar berisi "antrean Anda tetap berlaku"
    Dan antrean +628121 berstatus "confirmed"

  Skenario: Pindah ke jam lain; tempat lama kembali dalam saat yang sama
    Ketika +628121 menghubungi "*384*16*2#"
    Dan +628121 memilih "Ubah jadwal"
    Dan +628121 menjawab "17011987"
    Maka layar berisi "Pilih tanggal baru"
    Ketika +628121 memilih "Kam 07/09/17"
    Dan +628121 memilih "10.00-12.00"
    Maka layar berisi "Pindah ke Kam 07/09/17 10.00-12.00 WIB?"
    Ketika +628121 memilih "Ya"
    Maka layar berisi "Jadwal diubah"
    Dan 0 kursi terisi pada 2017-09-06 pukul 08:00
    Dan 1 kursi terisi pada 2017-09-07 pukul 10:00
    Dan +628121 menerima SMS berisi "Jadwal diubah ke Kam 07/09/17 10.00-12.00 WIB"

  Skenario: Pindah hanya satu kali
    Ketika +628121 menghubungi "*384*16*2#"
    Dan +628121 memilih "Ubah jadwal"
    Dan +628121 menjawab "17011987"
    Dan +628121 memilih "Kam 07/09/17"
    Dan +628121 memilih "10.00-12.00"
    Dan +628121 memilih "Ya"
    Dan +628121 menghubungi "*384*16*2#"
    Dan +628121 memilih "Ubah jadwal"
    Dan +628121 menjawab "17011987"
    Dan +628121 memilih "Jum 08/09/17"
    Dan +628121 memilih "08.00-10.00"
    Dan +628121 memilih "Ya"
    Maka layar berisi "Jadwal hanya dapat diubah 1 kali"
    Dan 1 kursi terisi pada 2017-09-07 pukul 10:00

  Skenario: Nomor lain yang tahu kodenya hanya melihat tanggal
    Ketika +628129 mengirim SMS "CEK {kode +628121}"
    Maka +628129 menerima SMS berisi "terdaftar untuk Rab 06/09/17"
    Dan antrean +628121 berstatus "confirmed"

  Skenario: Nomor lain membatalkan dengan kode dan tanggal lahir; pemiliknya diberi tahu
    Ketika +628129 mengirim SMS "BATAL {kode +628121} 17011987"
    Dan +628129 mengirim SMS "YA"
    Maka antrean +628121 berstatus "cancelled"
    Dan +628129 menerima SMS berisi "dibatalkan"
    Dan +628121 menerima SMS berisi "Nomor lain membatalkan antrean"
    Dan 0 kursi terisi pada 2017-09-06 pukul 08:00

  Skenario: Pindah ke jam yang sama tidak mengubah apa pun, dan dikatakan begitu
    Ketika +628121 menghubungi "*384*16*2#"
    Dan +628121 memilih "Ubah jadwal"
    Dan +628121 menjawab "17011987"
    Dan +628121 memilih "Rab 06/09/17"
    Dan +628121 memilih "08.00-10.00"
    Dan +628121 memilih "Ya"
    Maka layar berisi "Tidak ada yang berubah"
    Dan 1 kursi terisi pada 2017-09-06 pukul 08:00
    Dan +628121 tidak menerima SMS
