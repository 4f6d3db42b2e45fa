; Installs dist\VanThu (made by packaging\app.spec) for every user of a Windows 10 or 11 computer.
; Compile with Inno Setup 6 from this folder: ISCC /DVersion=<the version in pyproject.toml> installer.iss

#ifndef Version
  #error Name the version that pyproject.toml has: ISCC /DVersion=1.2.3 installer.iss
#endif

[Setup]
AppId={{6B6F0D5E-5B0C-4C5B-9C43-3E8C0A6F7C1D}
AppName={cm:ProgramName}
AppVerName={cm:ProgramName} {#Version}
AppVersion={#Version}
VersionInfoVersion={#Version}
VersionInfoProductName=Văn thư
VersionInfoDescription=Văn thư
DefaultDirName={autopf}\VanThu
DisableDirPage=auto
DisableProgramGroupPage=yes
PrivilegesRequired=admin
MinVersion=10.0
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows' Restart Manager finds running copies by the files they hold and asks them to close.
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.com,*.dll,*.pyd
RestartApplications=no
ShowLanguageDialog=yes
LanguageDetectionMethod=none
UninstallDisplayName={cm:ProgramName}
UninstallDisplayIcon={app}\VanThu.exe
OutputDir=dist
OutputBaseFilename=VanThu-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

; Inno Setup ships no official Vietnamese file: the texts a clerk meets here are our own, the rest stays English.
[Languages]
Name: "vi"; MessagesFile: "compiler:Default.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[LangOptions]
vi.LanguageName=Tiếng Việt
vi.LanguageID=$042A
vi.LanguageCodePage=0

[CustomMessages]
vi.ProgramName=Văn thư
en.ProgramName=Văn thư (record office)
vi.DesktopIcon=Tạo biểu tượng trên màn hình
en.DesktopIcon=Make an icon on the desktop
vi.Practice=Văn thư – thực hành
en.Practice=Văn thư – practice
vi.OpenNow=Mở Văn thư
en.OpenNow=Open Văn thư
vi.DataStays=Dữ liệu của cơ quan vẫn được giữ nguyên trên máy này.
en.DataStays=The data of the agency stay on this computer.

[Messages]
vi.SetupAppTitle=Cài đặt
vi.SetupWindowTitle=Cài đặt – %1
vi.UninstallAppTitle=Gỡ cài đặt
vi.UninstallAppFullTitle=Gỡ cài đặt %1
vi.InformationTitle=Thông tin
vi.ConfirmTitle=Xác nhận
vi.ErrorTitle=Lỗi
vi.AdminPrivilegesRequired=Cần đăng nhập bằng tài khoản quản trị để cài đặt chương trình này.
vi.WinVersionTooLowError=Chương trình cần %1 phiên bản %2 trở lên.
vi.OnlyOnTheseArchitectures=Chương trình chỉ cài được trên Windows loại:%n%n%1
vi.ExitSetupTitle=Thoát cài đặt
vi.ExitSetupMessage=Chưa cài đặt xong. Nếu thoát bây giờ, chương trình sẽ không được cài.%n%nThoát?
vi.SelectLanguageTitle=Ngôn ngữ
vi.SelectLanguageLabel=Chọn ngôn ngữ dùng khi cài đặt.
vi.ButtonBack=< &Quay lại
vi.ButtonNext=&Tiếp >
vi.ButtonInstall=&Cài đặt
vi.ButtonOK=Đồng ý
vi.ButtonCancel=Hủy
vi.ButtonYes=&Có
vi.ButtonYesToAll=Có &tất cả
vi.ButtonNo=&Không
vi.ButtonNoToAll=Không tất &cả
vi.ButtonFinish=&Hoàn thành
vi.ButtonBrowse=&Chọn…
vi.ButtonWizardBrowse=&Chọn…
vi.WizardSelectDir=Chọn thư mục cài đặt
vi.SelectDirDesc=Cài [name] vào đâu?
vi.SelectDirLabel3=[name] sẽ được cài vào thư mục sau.
vi.SelectDirBrowseLabel=Chọn Tiếp để đi tiếp. Muốn cài vào thư mục khác, hãy chọn nút bên phải.
vi.DiskSpaceGBLabel=Cần ít nhất [gb] GB trống.
vi.DiskSpaceMBLabel=Cần ít nhất [mb] MB trống.
vi.WizardSelectTasks=Việc làm thêm
vi.SelectTasksDesc=Cần làm thêm việc gì?
vi.SelectTasksLabel2=Chọn việc cần làm thêm khi cài [name], rồi chọn Tiếp.
vi.WizardReady=Sẵn sàng cài đặt
vi.ReadyLabel1=Đã sẵn sàng cài [name] vào máy này.
vi.ReadyLabel2a=Chọn Cài đặt để bắt đầu, hoặc Quay lại để xem hay sửa lựa chọn.
vi.ReadyLabel2b=Chọn Cài đặt để bắt đầu.
vi.ReadyMemoDir=Thư mục:
vi.ReadyMemoTasks=Việc làm thêm:
vi.WizardPreparing=Đang chuẩn bị cài đặt
vi.PreparingDesc=Đang chuẩn bị cài [name] vào máy này.
vi.ApplicationsFound=Các chương trình sau đang dùng tệp cần thay. Nên để bộ cài tự đóng chúng.
vi.ApplicationsFound2=Các chương trình sau đang dùng tệp cần thay. Nên để bộ cài tự đóng chúng.
vi.CloseApplications=&Tự đóng các chương trình này
vi.DontCloseApplications=&Không đóng
vi.ErrorCloseApplications=Không tự đóng được hết các chương trình. Hãy tự đóng chúng rồi đi tiếp.
vi.WizardInstalling=Đang cài đặt
vi.InstallingLabel=Đang cài [name], xin chờ.
vi.StatusClosingApplications=Đang đóng chương trình…
vi.StatusCreateDirs=Đang tạo thư mục…
vi.StatusExtractFiles=Đang chép tệp…
vi.StatusCreateIcons=Đang tạo biểu tượng…
vi.StatusSavingUninstall=Đang ghi thông tin gỡ cài đặt…
vi.StatusRollback=Đang trả lại như cũ…
vi.FinishedHeadingLabel=Đã cài xong [name]
vi.FinishedLabelNoIcons=Đã cài xong [name] vào máy này.
vi.FinishedLabel=Đã cài xong [name] vào máy này. Mở chương trình bằng biểu tượng vừa tạo.
vi.ClickFinish=Chọn Hoàn thành để kết thúc.
vi.SetupAborted=Cài đặt chưa xong.%n%nHãy sửa lỗi rồi chạy lại bộ cài.
vi.ConfirmUninstall=Gỡ %1 khỏi máy này? Dữ liệu của cơ quan vẫn được giữ nguyên.
vi.UninstallStatusLabel=Đang gỡ %1, xin chờ.
vi.UninstalledAll=Đã gỡ %1 khỏi máy này.
vi.UninstalledMost=Đã gỡ %1. Một số tệp chưa xóa được, có thể tự xóa.
vi.WizardUninstalling=Đang gỡ cài đặt
vi.StatusUninstalling=Đang gỡ %1…
vi.WindowsVersionNotSupported=Chương trình không dùng được trên phiên bản Windows của máy này.
vi.OnlyAdminCanUninstall=Cần đăng nhập bằng tài khoản quản trị để gỡ chương trình này.
vi.SetupAlreadyRunning=Bộ cài đang chạy rồi.
vi.NameAndVersion=%1 phiên bản %2
vi.DirNameTooLong=Đường dẫn thư mục quá dài.
vi.InvalidPath=Hãy ghi đường dẫn đầy đủ có tên ổ đĩa, ví dụ:%n%nC:\VanThu
vi.InvalidDirName=Tên thư mục không hợp lệ.
vi.BadDirName32=Tên thư mục không được có các ký tự sau:%n%n%1
vi.InvalidDrive=Không có ổ đĩa này hoặc không mở được. Hãy chọn ổ đĩa khác.
vi.CannotInstallToNetworkDrive=Không cài được vào ổ đĩa mạng.
vi.CannotInstallToUNCPath=Không cài được vào thư mục mạng.
vi.DirExistsTitle=Thư mục đã có
vi.DirExists=Đã có thư mục:%n%n%1%n%nVẫn cài vào thư mục này?
vi.DirDoesntExistTitle=Chưa có thư mục
vi.DirDoesntExist=Chưa có thư mục:%n%n%1%n%nTạo thư mục này?
vi.BrowseDialogTitle=Chọn thư mục
vi.BrowseDialogLabel=Chọn một thư mục trong danh sách rồi chọn Đồng ý.
vi.ButtonNewFolder=&Tạo thư mục mới
vi.NewFolderName=Thư mục mới
vi.DiskSpaceWarningTitle=Không đủ chỗ trống
vi.DiskSpaceWarning=Cần ít nhất %1 KB trống, ổ đĩa đã chọn chỉ còn %2 KB.%n%nVẫn tiếp tục?
vi.CannotContinue=Không cài tiếp được. Hãy chọn Hủy để thoát.
vi.PreviousInstallNotCompleted=Lần cài hay gỡ trước của một chương trình chưa xong, cần khởi động lại máy.%n%nSau đó chạy lại bộ cài để cài [name].
vi.PrepareToInstallNeedsRestart=Cần khởi động lại máy, sau đó chạy lại bộ cài để cài [name].%n%nKhởi động lại ngay?
vi.FinishedRestartLabel=Để cài xong [name], cần khởi động lại máy. Khởi động lại ngay?
vi.FinishedRestartMessage=Để cài xong [name], cần khởi động lại máy.%n%nKhởi động lại ngay?
vi.YesRadio=&Có, khởi động lại ngay
vi.NoRadio=&Không, tôi sẽ khởi động lại sau
vi.SetupFileMissing=Bộ cài thiếu tệp %1. Hãy lấy lại bộ cài.
vi.SetupFileCorrupt=Bộ cài bị hỏng. Hãy lấy lại bộ cài.
vi.SetupFileCorruptOrWrongVer=Bộ cài bị hỏng hoặc không đúng phiên bản. Hãy lấy lại bộ cài.
vi.SourceIsCorrupted=Tệp nguồn bị hỏng
vi.SourceDoesntExist=Không có tệp nguồn "%1"
vi.AbortRetryIgnoreSelectAction=Chọn cách xử lý
vi.AbortRetryIgnoreRetry=&Thử lại
vi.AbortRetryIgnoreIgnore=&Bỏ qua lỗi và tiếp tục
vi.AbortRetryIgnoreCancel=Hủy cài đặt
vi.FileAbortRetryIgnoreSkipNotRecommended=&Bỏ qua tệp này (không nên)
vi.FileAbortRetryIgnoreIgnoreNotRecommended=&Bỏ qua lỗi và tiếp tục (không nên)
vi.ErrorReadingExistingDest=Không đọc được tệp đang có:
vi.ErrorReadingSource=Không đọc được tệp nguồn:
vi.ErrorCopying=Không chép được tệp:
vi.ErrorReplacingExistingFile=Không thay được tệp đang có:
vi.ErrorCreatingDir=Không tạo được thư mục "%1"
vi.ErrorCreatingTemp=Không tạo được tệp trong thư mục cài đặt:
vi.ErrorRestartingComputer=Không tự khởi động lại được. Hãy khởi động lại máy.
vi.LastErrorMessage=%1.%n%nLỗi %2: %3
vi.StatusCreateRegistryEntries=Đang ghi thông tin vào Windows…
vi.StatusRestartingApplications=Đang mở lại chương trình…
vi.StatusRunProgram=Đang hoàn tất…
vi.UninstallNotFound=Không có tệp "%1", không gỡ được.
vi.UninstallOpenError=Không mở được tệp "%1", không gỡ được
vi.UninstalledAndNeedsRestart=Để gỡ xong %1, cần khởi động lại máy.%n%nKhởi động lại ngay?
vi.ShutdownBlockReasonInstallingApp=Đang cài %1.
vi.ShutdownBlockReasonUninstallingApp=Đang gỡ %1.
en.ConfirmUninstall=Remove %1 from this computer? The data of the agency stay.

[Tasks]
Name: "desktop"; Description: "{cm:DesktopIcon}"

; What an older version left in the program's own folder. Data lie elsewhere (ProgramData, LocalAppData) and stay.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
Type: files; Name: "{app}\*.exe"
Type: files; Name: "{app}\*.com"

[Files]
Source: "dist\VanThu\VanThu.exe"; DestDir: "{app}"; Flags: ignoreversion
; VanThu.exe and vanthu.exe are one name to Windows. As vanthu.com the console twin is what "vanthu" means in a console.
Source: "dist\VanThu\vanthu-cli.exe"; DestDir: "{app}"; DestName: "vanthu.com"; Flags: ignoreversion
Source: "dist\VanThu\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{cm:ProgramName}"; Filename: "{app}\VanThu.exe"
Name: "{autoprograms}\{cm:Practice}"; Filename: "{app}\VanThu.exe"; Parameters: "--practice"
Name: "{autodesktop}\{cm:ProgramName}"; Filename: "{app}\VanThu.exe"; Tasks: desktop

[Run]
Filename: "{app}\VanThu.exe"; Description: "{cm:OpenNow}"; Flags: postinstall nowait skipifsilent unchecked runasoriginaluser

[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usDone) and not UninstallSilent then
    MsgBox(CustomMessage('DataStays'), mbInformation, MB_OK);
end;
