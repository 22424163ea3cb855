@echo off
rem Starts Snakeboard on Windows: finds a Java 25, builds what is not built yet, and runs.
setlocal EnableExtensions EnableDelayedExpansion

set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "built=%home%\.snakeboard"
set "lib=%built%\lib"
set "main=dev.snakeboard.harness.cli.Main"
set "jdk="
rem Why these: see the file snakeboard.
set "interpreter=-XX:PerMethodTrapLimit=0 -XX:CompileCommand=quiet -XX:CompileCommand=BackgroundCompilation,dev.snakeboard.firmware.vm.Dispatch::loop,false -XX:FreqInlineSize=120 -XX:InlineSmallCode=1200"

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%J in ('where java 2^>nul') do if not defined jdk for %%K in ("%%~dpJ..") do call :try "%%~fK"
if not defined jdk for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if not defined jdk if exist "%%~R" for /d %%J in ("%%~R\*") do if not defined jdk call :try "%%~fJ"
)
if not defined jdk (
    echo snakeboard: no Java 25 or newer was found. Install a JDK 25 ^(for example from https://adoptium.net^), or set JAVA_HOME to one. 1>&2
    exit /b 2
)

call :stale
if defined stale (
    call :build
    if errorlevel 1 exit /b !errorlevel!
)

if "%~1"=="exec" goto exec
if "%~1"=="dis" goto exec
if "%~1"=="compile" goto exec
if "%~1"=="panel" goto window
if "%~1"=="demo" goto window

"%jdk%\bin\java" -XX:+UseSerialGC %interpreter% "-Dsnakeboard.home=%home%" -cp "%lib%\*" %main% %*
exit /b %errorlevel%

:exec
set "core=%lib%\board-definitions.jar;%lib%\emulator.jar;%lib%\firmware-runtime.jar;%lib%\harness.jar"
echo %* | findstr /c:"--board" >nul && set "core=%lib%\*"
"%jdk%\bin\java" -XX:+UseSerialGC %interpreter% -cp "%core%" %main% %*
exit /b %errorlevel%

:window
set "modules="
for %%J in ("%lib%\javafx-*.jar") do set "modules=!modules!;%%~fJ"
"%jdk%\bin\java" -p "!modules:~1!" --add-modules javafx.controls --enable-native-access=javafx.graphics %interpreter% "-Dsnakeboard.home=%home%" -cp "%lib%\*" %main% %*
exit /b %errorlevel%

rem Takes a folder if it holds a JDK that is new enough, by its release file.
:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "version=%%~V"
for /f "delims=." %%N in ("%version%") do if %%N GEQ 25 set "jdk=%~1"
exit /b 0

rem Whether something is newer than what was built: PowerShell compares times to the second and finer.
:stale
set "stale=yes"
if not exist "%built%\stamp" exit /b 0
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath '%built%\stamp').LastWriteTime; $new = Get-ChildItem -LiteralPath '%home%' -Recurse -File -Include *.java,*.json,*.py,*.css,*.txt,pom.xml | Where-Object { $_.FullName -notmatch '\\(target|\.snakeboard|\.git)\\' -and $_.LastWriteTime -gt $built } | Select-Object -First 1; if ($new) { exit 1 }"
if not errorlevel 1 set "stale="
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo snakeboard: Maven ^(mvn^) is needed to build Snakeboard. Install it and try again. 1>&2
    exit /b 2
)
echo snakeboard: building; this happens once, and again when its sources have changed ... 1>&2
if exist "%built%\next" rmdir /s /q "%built%\next"
mkdir "%built%\next" 2>nul
type nul > "%built%\next\stamp"
pushd "%home%"
set "JAVA_HOME=%jdk%"
call mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -pl ui -am package dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=%built%\next\lib" 1>&2
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
    echo snakeboard: the build failed; what Maven says is above. 1>&2
    exit /b 5
)
for %%M in (board-definitions emulator firmware-runtime harness ui) do (
    del /q "%built%\next\lib\%%M-*.jar" 2>nul
    for %%J in ("%home%\%%M\target\%%M-*.jar") do copy /y "%%~fJ" "%built%\next\lib\%%M.jar" >nul
)
if exist "%lib%" rmdir /s /q "%lib%"
move "%built%\next\lib" "%lib%" >nul
move /y "%built%\next\stamp" "%built%\stamp" >nul
rmdir /s /q "%built%\next"
exit /b 0
