# language: id
Fitur: Petugas datang kepada orang yang sakit
  "Ketika pemohon sedang dalam kondisi sakit yang tidak memungkinkan untuk datang ke kantor ... kami akan datangi dan
  mengurus paspornya" (001). Keluarga memintanya dengan satu SMS atau lewat menu (AC-S1). Keterangan sakit baru dicatat
  setelah keluarga menjawab YA; petugas menjawab dalam satu hari kerja.

  Dasar:
    Dengan kantor "tanjungpinang"
    Dan sekarang 2017-11-22 09:00

  Skenario: Keluarga meminta dengan satu SMS (AC-S1)
    Ketika +628162 mengirim SMS "SAKIT#Siti#RSUD Tanjungpinang ruang Melati#081234567890"
    Maka +628162 menerima SMS berisi "hanya untuk kunjungan ini dan dilihat petugas khusus. Setuju?"
    Ketika +628162 mengirim SMS "YA"
    Maka +628162 menerima SMS berisi "Pasien berada di mana?"
    Ketika +628162 memilih "Kota Tanjungpinang"
    Maka +628162 menerima SMS berisi "Anda siapanya pasien?"
    Ketika +628162 memilih "Anak"
    Maka +628162 menerima SMS berisi "Kapan kunjungan diperlukan?"
    Ketika +628162 memilih "Hari ini"
    Maka +628162 menerima SMS berisi "Ada surat keterangan dokter?"
    Ketika +628162 memilih "Ya"
    Maka +628162 menerima SMS berisi "Permintaan kunjungan no. 1 kami terima"
    Dan +628162 menerima SMS berisi "menghubungi 0812****890 paling lambat Kam 23/11/17"

  Skenario: Spasi setelah SAKIT sama baiknya, dan huruf kecil juga (AC-S1)
    Ketika +628162 mengirim SMS "sakit Siti Aminah#RSUD Tanjungpinang ruang Melati#081234567890"
    Dan +628162 mengirim SMS "ya"
    Dan +628162 mengirim SMS "1"
    Maka +628162 menerima SMS berisi "Anda siapanya pasien?"

  Skenario: SAKIT saja, lalu satu pertanyaan demi satu
    Ketika +628162 mengirim SMS "SAKIT"
    Maka +628162 menerima SMS berisi "Setuju?"
    Ketika +628162 mengirim SMS "YA"
    Dan +628162 memilih "Kabupaten Bintan"
    Maka +628162 menerima SMS berisi "nama pasien sesuai KTP"
    Ketika +628162 mengirim SMS "Siti Aminah"
    Maka +628162 menerima SMS berisi "alamat pasien sekarang"
    Ketika +628162 mengirim SMS "Jl Merdeka 10, Kijang"
    Maka +628162 menerima SMS berisi "nomor HP yang dapat dihubungi"
    Ketika +628162 mengirim SMS "0812 3456 7890"
    Dan +628162 memilih "Suami/istri"
    Dan +628162 memilih "Minggu ini"
    Dan +628162 memilih "Tidak"
    Maka +628162 menerima SMS berisi "Permintaan kunjungan no. 1 kami terima"

  Skenario: Nomor HP yang salah ditanyakan lagi, dengan contoh
    Ketika +628162 mengirim SMS "SAKIT#Siti#RSUD Tanjungpinang ruang Melati#0812"
    Dan +628162 mengirim SMS "YA"
    Dan +628162 mengirim SMS "1"
    Maka +628162 menerima SMS berisi "Nomor HP salah"
    Dan +628162 menerima SMS berisi "SAKIT#Siti#"
    Ketika +628162 mengirim SMS "081234567890"
    Maka +628162 menerima SMS berisi "Anda siapanya pasien?"

  Skenario: Tanpa persetujuan tidak ada yang dicatat
    Ketika +628162 mengirim SMS "SAKIT#Siti#RSUD Tanjungpinang ruang Melati#081234567890"
    Dan +628162 mengirim SMS "TIDAK"
    Maka +628162 menerima SMS berisi "permintaan tidak kami catat"
    Ketika +628162 mengirim SMS "KUNJUNGAN"
    Maka +628162 menerima SMS berisi "Setuju?"

  Skenario: Di luar wilayah: diberi tahu sebelum hal lain ditanyakan
    Ketika +628162 mengirim SMS "SAKIT#Siti#RSUD Batam ruang Melati#081234567890"
    Dan +628162 mengirim SMS "YA"
    Dan +628162 memilih "Tempat lain"
    Maka +628162 menerima SMS berisi "petugas belum dapat datang ke wilayah itu"

  Skenario: Permintaan lewat menu telepon
    Ketika +628162 menghubungi "*384*21#"
    Dan +628162 memilih "Pemohon sakit"
    Maka layar berisi "Setuju?"
    Ketika +628162 memilih "Ya"
    Dan +628162 memilih "Kota Tanjungpinang"
    Dan +628162 menjawab "Siti Aminah"
    Dan +628162 menjawab "Jl Merdeka 10"
    Dan +628162 menjawab "081234567890"
    Dan +628162 memilih "Orang tua"
    Dan +628162 memilih "Boleh nanti"
    Dan +628162 memilih "Tidak"
    Maka layar berisi "Permintaan no. 1 kami terima"
    Dan sesi berakhir
    Dan +628162 menerima SMS berisi "Siapkan surat dokter, KTP, dan KK"

  Skenario: Menjelang akhir pekan, jawaban datang pada hari kerja berikutnya
    Dengan sekarang 2017-11-24 15:00
    Ketika +628162 menghubungi "*384*21*4*1*1*Siti Aminah*Jl Merdeka 10*081234567890*3*1*1#"
    Maka layar berisi "paling lambat Sen 27/11/17"

  Skenario: Permintaan yang sama dua kali tetap satu, dan KUNJUNGAN menanyakannya
    Ketika +628162 menghubungi "*384*21*4*1*1*Siti Aminah*Jl Merdeka 10*081234567890*3*1*1#"
    Dan +628163 menghubungi "*384*21*4*1*1*siti aminah*Jl Merdeka 10*081234567890*5*1*1#"
    Maka layar berisi "Permintaan kunjungan no. 1: menunggu jawaban petugas"
    Ketika +628162 mengirim SMS "KUNJUNGAN"
    Maka +628162 menerima SMS berisi "Permintaan kunjungan no. 1: menunggu jawaban petugas"

  Skenario: Satu nomor hanya dua permintaan yang belum selesai
    Ketika +628162 menghubungi "*384*21*4*1*1*Siti Aminah*Jl Merdeka 10*081234567890*3*1*1#"
    Dan +628162 menghubungi "*384*21*4*1*1*Hasan*Jl Merdeka 12*081234567890*3*1*1#"
    Maka layar berisi "Permintaan no. 2 kami terima"
    Ketika +628162 menghubungi "*384*21*4*1*1*Ani*Jl Merdeka 14*081234567890*3*1*1#"
    Maka layar berisi "masih punya 2 permintaan yang belum selesai"

  Skenario: Kantor yang belum melayani kunjungan mengatakannya
    Dengan kantor "palembang"
    Ketika +628162 mengirim SMS "SAKIT#Siti#RS Umum Palembang#081234567890"
    Maka +628162 menerima SMS berisi "Layanan ini belum ada di kantor ini"

  Skenario: BANTUAN menyebut SAKIT di kantor yang melayaninya, dan tidak di kantor lain
    Ketika +628162 mengirim SMS "BANTUAN"
    Maka +628162 menerima SMS berisi "SYARAT, SAKIT (kunjungan orang sakit), KIRIM (paspor lewat Pos), INFO"
    Dengan kantor "palembang"
    Ketika +628162 mengirim SMS "BANTUAN"
    Maka +628162 menerima SMS berisi "SYARAT, INFO"

  Skenario: Sesi yang putus dilanjutkan, dan pasien tidak perlu disebut lagi
    Ketika +628162 menghubungi "*384*21*4*1*1*Siti Aminah*Jl Merdeka 10#"
    Maka layar berisi "Nomor HP yang dapat dihubungi"
    Ketika sesi +628162 terputus
    Dan +628162 menghubungi "*384*21#"
    Maka layar berisi "tadi terputus"
    Ketika +628162 memilih "Lanjutkan"
    Maka layar berisi "Nomor HP yang dapat dihubungi"

  Skenario: Permintaan yang tidak dijawab sampai hari yang dijanjikan menjadi tugas petugas, sekali saja
    Ketika +628162 mengirim SMS "SAKIT#Siti#RSUD Tanjungpinang ruang Melati#081234567890"
    Dan +628162 mengirim SMS "YA"
    Dan +628162 memilih "Kota Tanjungpinang"
    Dan +628162 memilih "Anak"
    Dan +628162 memilih "Hari ini"
    Dan +628162 memilih "Ya"
    Maka +628162 menerima SMS berisi "paling lambat Kam 23/11/17"
    Ketika sekarang 2017-11-23 14:59
    Maka petugas punya 0 tugas "triage-overdue"
    Ketika sekarang 2017-11-23 15:00
    Maka petugas punya 1 tugas "triage-overdue"
    Ketika sekarang 2017-11-27 15:00
    Maka petugas punya 1 tugas "triage-overdue"
