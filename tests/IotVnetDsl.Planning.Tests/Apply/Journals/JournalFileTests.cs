using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Journals;

public sealed class JournalFileTests : IDisposable
{
    private static readonly JournalEntry Hub = new("Hub", "Hub", new("PUT", "/subscriptions/s/hub", "2023-06-30", "https://arm/operations/1", OperationForm.AsyncOperation));

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "iotvnet-tests", Path.GetRandomFileName());

    private string File => Path.Combine(_folder, "plant.journal.jsonl");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_has_begun_and_not_ended_is_read_back()
    {
        var journal = JournalFile.At(File);
        journal.Begin(Hub, Hub with { Key = "Other" });
        journal.Begin(Hub with { Name = "Later" });
        journal.End("Other");

        Assert.Equal([Hub with { Name = "Later" }], JournalFile.At(File).Open);
    }

    [Fact]
    public void An_empty_journal_leaves_no_file()
    {
        var journal = JournalFile.At(File);
        journal.Begin(Hub);
        journal.End("Hub");

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Nobody_but_its_owner_reads_it()
    {
        // Folders of users are their own there.
        if (OperatingSystem.IsWindows())
            return;
        var journal = JournalFile.At(File);
        journal.Begin(Hub);
        journal.Begin(Hub with { Key = "Other" });

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    /// <summary>A process that dies leaves what it has written, a machine only what is on its disk.</summary>
    [Fact]
    public void What_begins_is_on_the_disk_before_it_is_sent()
    {
        var disk = new ForgetfulDisk(_folder);
        var journal = JournalFile.At(File, disk);
        journal.Begin(Hub);
        Assert.Equal(0, disk.Lost);
        journal.Begin(Hub with { Key = "Other" });
        Assert.Equal(0, disk.Lost);
    }

    /// <summary>A file whose name is not on the disk is lost with all that is in it: after the first entry, after one that follows an empty journal.</summary>
    [Fact]
    public void So_is_the_name_of_a_journal_that_is_written_anew()
    {
        var disk = new ForgetfulDisk(_folder);
        var journal = JournalFile.At(File, disk);
        journal.Begin(Hub);
        Assert.Contains(Path.GetFileName(File), disk.Names);
        journal.End("Hub");
        disk.Names = [];
        journal.Begin(Hub with { Key = "Other" });

        Assert.Contains(Path.GetFileName(File), disk.Names);
    }

    [Fact]
    public void Names_of_a_folder_that_is_not_there_are_not_on_the_disk()
    {
        if (OperatingSystem.IsWindows())
            return;
        OwnFolder.Make(_folder);
        OwnFolder.Flush(_folder);

        Assert.Contains("/not-there", Assert.Throws<IOException>(() => OwnFolder.Flush(_folder + "/not-there")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_but_its_owner_enters_the_folder()
    {
        if (OperatingSystem.IsWindows())
            return;
        JournalFile.At(File).Begin(Hub);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(_folder));
    }

    [Fact]
    public void A_line_that_was_written_in_part_was_never_sent_for()
    {
        JournalFile.At(File).Begin(Hub);
        System.IO.File.AppendAllText(File, "{\"begun\":{\"key\":\"Oth");
        var journal = JournalFile.At(File);
        Assert.Equal([Hub], journal.Open);

        journal.Begin(Hub with { Key = "Next" });
        Assert.Equal(["Hub", "Next"], JournalFile.At(File).Open.Select(entry => entry.Key).Order());
    }

    /// <summary>What a line costs does not depend on what is open, and what has ended does not stay for ever.</summary>
    [Fact]
    public void It_grows_by_lines_and_not_without_bound()
    {
        var journal = JournalFile.At(File);
        journal.Begin(Hub);
        var first = new FileInfo(File).Length;
        for (var number = 0; number < 3_000; number++)
        {
            journal.Begin(Hub with { Key = $"Other{number:0000}" });
            journal.End($"Other{number:0000}");
        }

        Assert.InRange(new FileInfo(File).Length, first, 2_000 * first);
        Assert.Equal([Hub], JournalFile.At(File).Open);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"schemaVersion\":3")]
    [InlineData("null\n")]
    [InlineData("{}\n")]
    [InlineData("{\"ended\":\"Hub\"}\n")]
    [InlineData("{\"schemaVersion\":3}\n{\"begun\":{\"key\":\"Hub\"}}\n")]
    [InlineData("{\"schemaVersion\":3}\n{\"ended\":\"Hub\",\"roles\":[]}\n")]
    [InlineData("{\"schemaVersion\":3}\n{\"begun\":{\"ke\n{\"ended\":\"Hub\"}\n")]
    [InlineData("{\"schemaVersion\":2}\n")]
    public void A_journal_that_cannot_be_read_is_named_and_left_as_it_is(string text)
    {
        Directory.CreateDirectory(_folder);
        System.IO.File.WriteAllText(File, text);
        var fault = Assert.Throws<JournalException>(() => JournalFile.At(File));

        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
        Assert.Contains("move the file away and run the same command again", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_change_that_cannot_be_written_leaves_the_old_journal_whole()
    {
        var journal = JournalFile.At(File);
        journal.Begin(Hub);
        var before = System.IO.File.ReadAllText(File);
        using (System.IO.File.Open(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.Throws<JournalException>(() => journal.Begin(Hub with { Key = "Other" }));

        Assert.Equal(before, System.IO.File.ReadAllText(File));
        Assert.Equal([Hub], journal.Open);
    }

    [Fact]
    public void A_deployment_with_a_corrupt_journal_writes_nothing()
    {
        using var deployment = new TestDeployment();
        deployment.Arm.Behaviour = _ => (TimeSpan.FromMinutes(5), OperationForm.AsyncOperation);
        deployment.Run(TestPlan.Of(TestPlan.Operation("Hub")), TimeSpan.Zero + TimeSpan.FromSeconds(1));
        System.IO.File.WriteAllText(deployment.JournalPath, "{");
        deployment.Arm.Requests.Clear();
        var result = deployment.Run(TestPlan.Of(TestPlan.Operation("Hub")));

        Assert.Equal("IVD9014", Assert.Single(result.Errors).Id);
        Assert.Equal(DeploymentOutcome.Failed, result.Outcome);
        Assert.Empty(deployment.Arm.Requests);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_and_no_crash()
    {
        using var deployment = new TestDeployment();
        Directory.CreateDirectory(Path.GetDirectoryName(deployment.Folder)!);
        System.IO.File.WriteAllText(deployment.Folder, "in the way");
        try
        {
            var error = Assert.Single(deployment.Run(TestPlan.Of(TestPlan.Operation("Hub"))).Errors);

            Assert.Equal("IVD9014", error.Id);
            Assert.Contains(deployment.Folder, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(deployment.Folder);
        }
    }

    /// <summary>Knows what a machine that stops would lose, and what it would find.</summary>
    private sealed class ForgetfulDisk(string folder) : Disk
    {
        /// <summary>Bytes that were not flushed.</summary>
        public long Lost { get; private set; }

        public IReadOnlyList<string?> Names { get; set; } = [];

        public override FileStream OpenToWrite(string path, FileMode mode) => new ForgetfulFile(path, mode, unflushed => Lost += unflushed);

        public override void FlushNames(string flushed)
        {
            Assert.Equal(folder, flushed);
            Names = [.. Directory.GetFiles(flushed).Select(Path.GetFileName)];
        }
    }

    /// <summary>Counts what a machine that stops would lose of it.</summary>
    private sealed class ForgetfulFile(string path, FileMode mode, Action<long> unflushed) : FileStream(path, mode, FileAccess.Write, FileShare.None)
    {
        private long _flushed;
        private bool _isClosed;

        public override void Flush(bool flushToDisk)
        {
            base.Flush(flushToDisk);
            if (flushToDisk)
                _flushed = Position;
        }

        protected override void Dispose(bool disposing)
        {
            if (!_isClosed)
                unflushed(Position - _flushed);
            _isClosed = true;
            base.Dispose(disposing);
        }
    }
}
