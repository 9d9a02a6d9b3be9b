using Microsoft.Build.Framework;

namespace IotVnetDsl.MSBuild.Tests;

public sealed class HostEventsTests
{
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void An_error_keeps_code_place_and_help_link()
    {
        Receive("iotvnet-host\t1", "error\tIVD2001\t/plant/Plant.cs\t12\t9\thttps://help\tthe hub has no identity", "end\tfailed").Ended(1, stopped: false);
        var error = Assert.Single(_engine.Errors);
        Assert.Equal(
            ("IVD2001", "/plant/Plant.cs", 12, 9, "https://help", "the hub has no identity"),
            (error.Code, error.File, error.LineNumber, error.ColumnNumber, error.HelpLink, error.Message));
    }

    [Fact]
    public void Braces_and_escapes_in_a_text_are_text()
    {
        Receive("iotvnet-host\t1", @"warning	IVD9011				0	{0} and {name}:\tone\nline");
        Assert.Equal("{0} and {name}:\tone\nline", Assert.Single(_engine.Warnings).Message);
    }

    [Fact]
    public void Text_for_people_is_a_message_of_high_importance()
    {
        Receive("iotvnet-host\t1", @"text	high	Plan: 1 to create\n  + Hub");
        var message = Assert.Single(_engine.Messages);
        Assert.Equal((MessageImportance.High, "Plan: 1 to create\n  + Hub"), (message.Importance, message.Message));
    }

    [Fact]
    public void A_line_that_is_no_event_is_logged_low()
    {
        Receive("iotvnet-host\t1", "something of a later version\twith fields");
        Assert.Equal(MessageImportance.Low, Assert.Single(_engine.Messages).Importance);
    }

    [Fact]
    public void A_host_of_another_protocol_is_refused_and_heard_no_more()
    {
        Receive("iotvnet-host\t0", "error\tIVD0000\t\t0\t0\t\tgarbage").Ended(1, stopped: false);
        var error = Assert.Single(_engine.Errors);
        Assert.Equal("IVD9014", error.Code);
        Assert.Contains("version 0 of the protocol", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_no_host_is_refused()
    {
        Receive("Hello, world").Ended(0, stopped: false);
        Assert.Equal("IVD9014", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Last_words_are_the_error_of_a_host_that_died()
    {
        Receive("iotvnet-host\t1", "last-words\tIVD9002\t/plant/Plant.cs\t7\treading 'Hub' ended the process").Ended(134, stopped: false);
        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("IVD9002", 7), (error.Code, error.LineNumber));
    }

    [Fact]
    public void Forgotten_last_words_are_not_said()
    {
        Receive("iotvnet-host\t1", "last-words\tIVD9002\t/plant/Plant.cs\t7\treading", "last-words").Ended(137, stopped: false);
        var error = Assert.Single(_engine.Errors);
        Assert.Equal("IVD9014", error.Code);
        Assert.Contains("exit code 137", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_was_stopped_by_force_is_an_interrupted_run()
    {
        Receive("iotvnet-host\t1").Ended(137, stopped: true);
        Assert.Equal("IVD9010", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void A_failure_without_an_error_never_passes_as_success()
    {
        Receive("iotvnet-host\t1", "end\tfailed").Ended(1, stopped: false);
        Assert.Equal("IVD9999", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Success_without_events_logs_nothing()
    {
        Receive("iotvnet-host\t1", "end\tsucceeded").Ended(0, stopped: false);
        Assert.Empty(_engine.Errors);
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void Files_become_items_with_their_kind()
    {
        var file = Assert.Single(Receive("iotvnet-host\t1", "file\t/plant/obj/topology/Plant.plan.json\tplan").Files);
        Assert.Equal(("/plant/obj/topology/Plant.plan.json", "plan"), (file.ItemSpec, file.GetMetadata("Kind")));
    }

    private HostEvents Receive(params string[] lines)
    {
        var log = _engine.Log();
        var events = new HostEvents(log, new PeopleOutput(log));
        foreach (var line in lines)
            events.Receive(line);
        return events;
    }
}
