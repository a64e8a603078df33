@echo off
rem Starts Blotter of a release, in whose folder bin this script lies, on Windows: with the newest Java runtime that
rem JAVA_HOME, PATH or the usual folders have. What it makes lies in the folder of local data of the user.
setlocal EnableExtensions DisableDelayedExpansion

for %%H in ("%~dp0..") do set "home=%%~fH"
set "cache=%LOCALAPPDATA%\blotter"
set "compiled=%cache%\rules"
set "java="
set "major=0"
if exist "%home%\runtime\bin\java.exe" call :consider "%home%\runtime"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%P in (java.exe) do if not "%%~$PATH:P"=="" for %%B in ("%%~dp$PATH:P..") do call :consider "%%~fB"
for %%F in ("Eclipse Adoptium" Java Microsoft Zulu "Amazon Corretto" BellSoft) do (
    call :search "%ProgramFiles%\%%~F"
    call :search "%LOCALAPPDATA%\Programs\%%~F"
)
call :search "%USERPROFILE%\.jdks"
if %major% LSS 21 goto none

if not exist "%cache%" mkdir "%cache%"
pushd "%home%\compiled"
for /d %%V in (*) do call :copy "%home%\compiled\%%V" "%cache%\rules-%%V"
popd
set /a heap=NUMBER_OF_PROCESSORS * 256
if %heap% LSS 1024 set "heap=1024"
set "collector=Serial"
if %NUMBER_OF_PROCESSORS% GTR 4 set "collector=Parallel"

rem Blotter writes UTF-8. The first command keeps the classes that it loaded, so that later ones start sooner.
for /f "tokens=2 delims=:." %%C in ('chcp') do set "page=%%C"
chcp 65001 >nul
"%java%" -Xlog:disable -Xlog:all=error:stderr -Xmx%heap%m -XX:+Use%collector%GC -XX:TieredStopAtLevel=1 ^
    -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%cache%\classes-%major%.jsa" ^
    --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Dblotter.home=%home%" "-Dblotter.cache=%compiled%" ^
    -cp "%home%\blotter.jar" dev.blotter.cli.Main %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
exit /b %code%

:none
echo blotter: needs a Java runtime, version 21 or newer, and found none; get one from https://adoptium.net >&2
exit /b 2

rem Looks at the runtimes in folder %1.
:search
if not exist "%~1" exit /b
pushd "%~1"
for /d %%J in (*) do call :consider "%~1\%%J"
popd
exit /b

rem Takes the runtime in folder %1 when it is the newest so far: its file `release` tells the version.
:consider
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "number="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set number=%%B
if not defined number exit /b
set number=%number:"=%
for /f "delims=.-+" %%N in ("%number%") do set "number=%%N"
if %number% LEQ %major% exit /b
set "major=%number%"
set "java=%~1\bin\java.exe"
exit /b

rem Copies the compiled rules in folder %1 to %2, since a release stays as it was unpacked.
:copy
set "compiled=%~2"
if exist "%~2" exit /b
mkdir "%~2"
copy "%~1\*" "%~2" >nul
exit /b
