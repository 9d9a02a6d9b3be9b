/// <summary>Runs in a host of a test before it does anything: notes what it has loaded when it ends. The runtime wants it without namespace.</summary>
internal static class StartupHook
{
    public const string NotesVariable = "IOTVNET_TEST_LOADED";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(NotesVariable) is { } notes)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(notes, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
    }
}
